import { fileLimits } from '../contract/files.ts';
import { listFields } from '../contract/messages.ts';
import { sum } from '../statistics.ts';
import type { PostedFields, PostedFile } from './context.ts';
import { decodedText, type Part, partsOf } from './multipart.ts';

export type FormFields = Record<string, string | string[]>;

interface Content<Fields = PostedFields> {
  fields: Fields;
  files: PostedFile[];
}

/** What a request's body holds, or the status of its refusal. */
type ReadBody =
  | Content
  /** With the fields of a form whose texts could be read, and whether it was its files that are too much. */
  | { refused: 400 | 413 | 415; fields?: FormFields; areFilesTooMuch?: boolean };

/**
 * In bytes. Percent-encoded, 10,000 Chinese characters have 90,000; a line or a comment has far fewer. What is longer is read
 * only to show it again, to be shortened.
 */
export const bodyLimits = { text: 128 * 1024, fields: 32 * 1024, again: 512 * 1024 };

/** What comes with the bytes of a file, in bytes: a line of its own, its name and type. */
const headOfFile = 2048;

/** In bytes: Cloudflare itself takes no longer one on its free plan. */
const longestBody = 100 * 1024 * 1024;

interface Limits {
  /** In bytes, without files. */
  limit?: number;
  /** Whether files may come along, as many as there may be; else one is refused. */
  takesFiles?: boolean;
}

/** Reads a JSON object or a form: at most so many bytes, in UTF-8 that is not repaired. */
export async function readBody(
  request: Request,
  { limit = bodyLimits.fields, takesFiles = false }: Limits = {},
): Promise<ReadBody> {
  const type = contentType(request.headers);
  if (!isPlainUtf8(request.headers, type.charset)) return { refused: 400 };
  if (type.name === multipart) return readMultipart(request, type.whole, { limit, takesFiles });

  const read = readers.get(type.name);
  if (!read) return { refused: 415 };

  const { bytes, isWhole } = isSaidLonger(request, limit)
    ? tooLong
    : await beginningOf(request, limit);
  if (!isWhole) return { refused: 413 };

  const fields = read(bytes);
  return fields ? { fields, files: [] } : { refused: 400 };
}

export const isForm = (request: Request) => formTypes.includes(contentType(request.headers).name);

const multipart = 'multipart/form-data';
const formTypes = ['application/x-www-form-urlencoded', multipart];

type Reader = (bytes: Uint8Array) => PostedFields | undefined;

const readers = new Map<string, Reader>([
  ['application/json', (bytes) => jsonObject(decodedText(bytes) ?? '')],
  [
    'application/x-www-form-urlencoded',
    (bytes) => {
      const text = decodedText(bytes);
      return text === undefined ? undefined : urlencodedFields(text);
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

interface Beginning {
  bytes: Uint8Array<ArrayBuffer>;
  isWhole: boolean;
}

/** Nothing of it is read: what is shown again may be longer. */
const tooLong: Beginning = { bytes: new Uint8Array(), isWhole: false };

const isSaidLonger = ({ headers }: Request, limit: number) =>
  Number(headers.get('content-length')) > limit;

/**
 * The body's bytes, or the first `limit` of them: a chunked body's length is not known before. `bodyLimit` of Hono would answer
 * before type and encoding are checked, and not see what a refusal reads to show a form again. So many bytes are waited for
 * before the refusal: a browser that still sends may show a broken connection in its place.
 */
async function beginningOf(request: Request, limit: number, patience = limit): Promise<Beginning> {
  if (!request.body) return { bytes: new Uint8Array(), isWhole: true };

  let bytes = new Uint8Array(firstBuffer);
  let length = 0;
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of request.body as ReadableStream<Uint8Array>) {
    if (length < limit) {
      const kept = chunk.subarray(0, limit - length);
      const needed = length + kept.length;
      const doubled = Math.min(2 * bytes.length, limit);
      if (needed > bytes.length) bytes = grown(bytes, Math.max(needed, doubled));
      bytes.set(kept, length);
    }
    length += chunk.byteLength;
    if (length > patience) break;
  }
  return { bytes: bytes.subarray(0, Math.min(length, limit)), isWhole: length <= limit };
}

/** In bytes. What a header says may never come, and many may say so at once: memory is taken as bytes arrive. */
const firstBuffer = 64 * 1024;

/** The smaller buffer is free at once. */
const grown = ({ buffer }: Uint8Array<ArrayBuffer>, length: number) =>
  new Uint8Array(buffer.transfer(length));

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

/** Of a form that is too long what comes before its first long file is read all the same, to be shown again. */
async function readMultipart(
  request: Request,
  type: string,
  { limit, takesFiles }: Required<Limits>,
): Promise<ReadBody> {
  const most = limit + (takesFiles ? fileLimits.number * (fileLimits.bytes + headOfFile) : 0);
  const isTooLong = isSaidLonger(request, most);
  const beginning = await beginningOf(
    request,
    isTooLong ? bodyLimits.again : most,
    takesFiles ? longestBody : most,
  );
  const { bytes, isWhole } = beginning;
  const read = partsOf(bytes, type);
  const content = read && contentOf(read.parts);
  if (!content || (isWhole && read.brokenOff)) return { refused: 400 };

  const { fields, files } = content;
  const brokenFile = read.brokenOff && isFile(read.brokenOff) ? [read.brokenOff] : [];
  const ofFiles = [...files, ...brokenFile].map(({ bytes: { length } }) => length + headOfFile);
  const lengthOfTexts = bytes.length - sum(ofFiles);
  const isTextBrokenOff = read.brokenOff !== undefined && brokenFile.length === 0;
  const again = isTextBrokenOff || lengthOfTexts > bodyLimits.again ? {} : { fields };
  if (isTooLong || !isWhole || lengthOfTexts > limit)
    return {
      ...{ refused: 413, ...again },
      areFilesTooMuch: takesFiles && !isTextBrokenOff && lengthOfTexts <= limit,
    };
  return files.length > 0 && !takesFiles ? { refused: 415, ...again } : content;
}

const isFile = ({ filename }: Part) => filename !== undefined;

/** Texts and files; nothing where a text is no UTF-8. A field of files from which none was chosen sends one without a name. */
function contentOf(parts: readonly Part[]): Content<FormFields> | undefined {
  const texts = parts.filter((part) => !isFile(part));
  const pairs = texts.flatMap(({ name, bytes }): [string, string][] => {
    const text = decodedText(bytes);
    return text === undefined ? [] : [[name, text]];
  });
  if (pairs.length < texts.length) return undefined;

  const files = parts.flatMap(({ name: field, filename, bytes }) =>
    filename ? [{ field, name: filename, bytes }] : [],
  );
  return { fields: gathered(pairs), files };
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
