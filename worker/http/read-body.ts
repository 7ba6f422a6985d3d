import { listFields } from '../contract/messages.ts';
import type { PostedFields } from './context.ts';

export type FormFields = Record<string, string | string[]>;

/** What a request's body holds, or the status of its refusal. */
type ReadBody = { fields: PostedFields } | { refused: 400 | 413 | 415 };

/**
 * In bytes. Percent-encoded, 10,000 Chinese characters have 90,000; a line or a comment has far fewer. What is longer is read
 * only to show it again, to be shortened.
 */
export const bodyLimits = { text: 128 * 1024, fields: 32 * 1024, again: 512 * 1024 };

/** Reads a JSON object or a form: at most `limit` bytes, in UTF-8 that is not repaired. */
export async function readBody(request: Request, limit = bodyLimits.fields): Promise<ReadBody> {
  const type = contentType(request.headers);
  if (!isPlainUtf8(request.headers, type.charset)) return { refused: 400 };

  const read = readers.get(type.name);
  if (!read) return { refused: 415 };

  const bytes = await limitedBytes(request, limit);
  if (!bytes) return { refused: 413 };

  const fields = await read(bytes, type.whole);
  if (fields === 'a file') return { refused: 415 };
  return fields ? { fields } : { refused: 400 };
}

export const isForm = (request: Request) => formTypes.includes(contentType(request.headers).name);

const formTypes = ['application/x-www-form-urlencoded', 'multipart/form-data'];

type Reader = (bytes: Uint8Array, type: string) => Promise<PostedFields | 'a file' | undefined>;

const readers = new Map<string, Reader>([
  ['application/json', async (bytes) => jsonObject(decoded(bytes) ?? '')],
  [
    'application/x-www-form-urlencoded',
    async (bytes) => {
      const text = decoded(bytes);
      return text === undefined ? undefined : urlencodedFields(text);
    },
  ],
  [
    'multipart/form-data',
    async (bytes, type) => {
      const fields = await multipartFields(bytes, type);
      return fields === 'a file' || decoded(bytes) !== undefined ? fields : undefined;
    },
  ],
]);

function contentType(headers: Headers) {
  const whole = headers.get('content-type') ?? '';
  const [name = '', ...parameters] = whole
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice('charset='.length);
  return { whole, name, charset: charset?.replaceAll('"', '') };
}

function isPlainUtf8(headers: Headers, charset = 'utf-8'): boolean {
  const encoding = headers.get('content-encoding') ?? 'identity';
  return ['utf-8', 'utf8'].includes(charset) && encoding.trim().toLowerCase() === 'identity';
}

/** Text, or nothing where a lenient decoder would put U+FFFD. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

function jsonObject(text: string): PostedFields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is PostedFields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The body's bytes, or nothing when there are more than `limit`; a chunked body's length is not known before. `bodyLimit` of
 * Hono would answer before type and encoding are checked, and not see what a refusal reads to show a form again.
 */
async function limitedBytes(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const said = Number(request.headers.get('content-length') ?? limit);
  if (said > limit) return undefined;
  if (!request.body) return new Uint8Array();

  const bytes = new Uint8Array(said);
  let length = 0;
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    if (length + chunk.byteLength > said) return undefined;
    bytes.set(chunk, length);
    length += chunk.byteLength;
  }
  return bytes.subarray(0, length);
}

/** The fields of a urlencoded form, or nothing when an escape is broken or no UTF-8. */
function urlencodedFields(text: string): FormFields | undefined {
  try {
    const pairs = text.split('&').filter(Boolean).map(decodedPair);
    return gathered(pairs);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** The text fields of a multipart form; nothing when it cannot be parsed. */
async function multipartFields(
  bytes: Uint8Array,
  contentType: string,
): Promise<FormFields | 'a file' | undefined> {
  const form = await new Response(bytes, { headers: { 'Content-Type': contentType } })
    .formData()
    .catch(() => undefined);
  if (!form) return undefined;

  const pairs: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') return 'a file';
    pairs.push([name, value]);
  }
  return gathered(pairs);
}

/** `URLSearchParams` would repair what is broken; this throws. */
function decodedPair(pair: string): [string, string] {
  const split = pair.includes('=') ? pair.indexOf('=') : pair.length;
  const [name, value] = [pair.slice(0, split), pair.slice(split + 1)];
  return [decodedPart(name), decodedPart(value)];
}

const decodedPart = (part: string) => decodeURIComponent(part.replaceAll('+', ' '));

/** A name that came more than once, or that means a list, has all its values. */
function gathered(pairs: [string, string][]): FormFields {
  const fields = Map.groupBy(pairs, ([name]) => plainName(name));
  // Own properties, whatever their names are.
  return Object.fromEntries(
    [...fields].map(([name, found]) => {
      const values = found.map(([, value]) => value);
      const [only = '', ...more] = values;
      return [name, more.length > 0 || listFields.includes(name) ? values : only];
    }),
  );
}

/** `suggested[]` is `suggested`; brackets behind any other name make it another name. */
function plainName(name: string): string {
  const plain = name.endsWith('[]') ? name.slice(0, -2) : name;
  return listFields.includes(plain) ? plain : name;
}
