import PostalMime from 'postal-mime';
import { sum } from '../../../statistics.ts';
import { charsetOf } from './charset.ts';
import {
  type Head,
  isMultipart,
  likelyBoundary,
  mostOfHead,
  type Part,
  type Parts,
  parameterOf,
  partsOf,
} from './parts.ts';
import { sevenBitText } from './seven-bit.ts';

/** An email of which each part says what it is. */
export interface Mended {
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether it ends inside a part that is a file. */
  endsInFile: boolean;
  /** Whether it says to be of several parts where none could be found. */
  lacksParts: boolean;
}

/**
 * Lets the parts of an email say themselves what they are, where they say it wrongly: the boundary between them, the
 * charset of a text and of the head, and how its body is encoded. Of a header that stands twice the first counts, so the
 * right one is put before it. `isCut` where more of the email was not read.
 */
export async function mend(
  bytes: Uint8Array<ArrayBuffer>,
  { isCut }: { isCut: boolean },
): Promise<Mended> {
  const { parts, last, isLastOpen, found } = foundParts(bytes);
  const edits: Edit[] = [];
  for (const part of sizeOfHeads(parts) <= mostOfHead ? parts : []) {
    const boundary = found.get(part.start);
    const lines = boundary ? [withBoundary(part.head, boundary)] : [];
    const content = isText(part.head) ? await contentOf(part, bytes) : undefined;
    if (content) lines.push(...linesFor(part.head, content));
    const head = mendedHead(part, bytes, lines);
    if (head !== undefined) edits.push({ from: part.start, to: part.headEnd, text: head });
    if (content?.text !== undefined)
      edits.push({ from: part.bodyStart, to: part.end, text: content.text });
  }
  const isUnfinished = last !== undefined && (isLastOpen || isCut);
  return {
    bytes: edits.length > 0 ? edited(bytes, edits) : bytes,
    endsInFile: isUnfinished && !isText(last.head) && !isMultipart(last.head),
    lacksParts: parts.some(isLost),
  };
}

const sizeOfHeads = (parts: readonly Part[]) =>
  sum(parts.map(({ start, headEnd }) => headEnd - start));

/** Whether nothing is found in what holds parts: it names no boundary, or one that does not come. */
const isLost = ({ head, hasParts }: Part) => isMultipart(head) && !hasParts;

interface FoundParts extends Parts {
  /** The boundaries that parts have, and do not name, by where they start. */
  found: ReadonlyMap<number, string>;
}

/** Such a part is looked at for a boundary, and those in it again. */
function foundParts(bytes: Uint8Array, found = new Map<number, string>(), rounds = 3): FoundParts {
  const all = partsOf(bytes, found);
  const likely = all.parts
    .filter((part) => isLost(part) && !found.has(part.start))
    .map(({ start, bodyStart, end }) => ({
      start,
      boundary: likelyBoundary(bytes.subarray(bodyStart, end)),
    }))
    .filter(({ boundary }) => boundary !== undefined);
  for (const { start, boundary = '' } of likely) found.set(start, boundary);
  return likely.length === 0 || rounds === 0
    ? { ...all, found }
    : foundParts(bytes, found, rounds - 1);
}

const withBoundary = ({ type, parameters }: Head, boundary: string) =>
  `Content-Type: ${type}; boundary="${boundary}";${parameters}`;

const isText = ({ type, isAttached }: Head) =>
  !isAttached && ['', 'text', 'text/plain', 'text/html'].includes(type);

/** In bytes: by so much of a text its charset is known. */
const mostSeen = 500_000;

/** What a text is written in. */
interface Content {
  charset: string;
  /** Whether its body is in no other encoding than its charset. */
  isPlain: boolean;
  /** The body itself, where only we can read its charset. */
  text: string | undefined;
}

async function contentOf({ head, bodyStart, end }: Part, bytes: Uint8Array): Promise<Content> {
  const body = bytes.subarray(bodyStart, Math.min(end, bodyStart + mostSeen));
  const declared = parameterOf(head, 'charset');
  const decoded = await decodedBody(body, head);
  const isPlain = head.encoding.includes('base64') && !isBase64(body, decoded, declared);
  const content = isPlain ? body : decoded;

  const text = bodyStart + body.length === end ? sevenBitText(declared, content) : undefined;
  if (text !== undefined) return { charset: 'utf-8', isPlain: true, text };
  const inHtml = head.type === 'text/html' ? charsetInHtml(content) : undefined;
  return { charset: charsetOf(content, [declared, inHtml]), isPlain, text };
}

function linesFor(head: Head, { charset, isPlain }: Content): string[] {
  const { type, parameters } = head;
  const isWellFormed = type !== 'text' && /^(?:;|$)/.test(parameters);
  const isRight =
    isWellFormed && charset === (parameterOf(head, 'charset')?.toLowerCase() ?? 'utf-8');
  const rightType = type === 'text/html' ? type : 'text/plain';
  return [
    ...(isRight ? [] : [`Content-Type: ${rightType}; charset=${charset};${parameters}`]),
    ...(isPlain ? ['Content-Transfer-Encoding: 8bit'] : []),
  ];
}

async function decodedBody(body: Uint8Array, { encoding }: Head): Promise<Uint8Array> {
  if (!/base64|quoted/.test(encoding)) return body;
  const head = `Content-Type: application/octet-stream\nContent-Transfer-Encoding: ${encoding}\n\n`;
  const { attachments } = await PostalMime.parse(
    await new Blob([head, body.slice()]).arrayBuffer(),
  );
  const content = attachments[0]?.content;
  return content instanceof ArrayBuffer ? new Uint8Array(content) : body;
}

/** Whether a body is in base64, as it says: words have spaces; and a single one, decoded, control characters. */
function isBase64(body: Uint8Array, decoded: Uint8Array, charset = ''): boolean {
  const lines = asciiOf(body.subarray(0, 10_000)).split(/\s*\n\s*/);
  const [first = '', ...others] = lines.map((line) => line.trim()).filter(Boolean);
  if (!/^[a-z0-9+/]*=*$/i.test(first)) return false;
  const isOneWord = others.length === 0 && first.length < 60 && !first.endsWith('=');
  if (!isOneWord || /^utf-?(?:16|32)/i.test(charset)) return true;
  return !decoded.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x1b));
}

function charsetInHtml(html: Uint8Array): string | undefined {
  const beginning = asciiOf(html.subarray(0, 64_000));
  return /<meta\s[^<>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(
    beginning,
  )?.[1];
}

const asciiOf = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** A head in UTF-8 with `lines` before it; nothing where nothing is to be changed. */
function mendedHead(
  { start, headEnd, head }: Part,
  bytes: Uint8Array,
  lines: readonly string[],
): string | undefined {
  const raw = bytes.subarray(start, headEnd);
  const charset = charsetOf(raw, [parameterOf(head, 'charset')]);
  const text = charset === 'utf-8' ? new TextDecoder().decode(raw) : linesOf(raw, charset);
  const mended = text.replace(/=\?([^?\s*]{1,40})(?=[?*])/g, (word, label: string) =>
    misnamed.test(label) ? `=?utf-8` : word,
  );
  const isRight = charset === 'utf-8' && mended === text && lines.length === 0;
  return isRight ? undefined : [...lines, mended].join('\r\n');
}

/** Names of UTF-8 that postal-mime does not know. */
const misnamed = /^(?:utf8mb[34]|cp-?65001)$/i;

/** Each line in UTF-8, if it is that, or in `charset`. */
function linesOf(bytes: Uint8Array, charset: string): string {
  const utf8 = new TextDecoder();
  const own = new TextDecoder(charset);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const line = bytes.subarray(at, end === -1 ? bytes.length : end + 1);
    const inUtf8 = utf8.decode(line);
    lines.push(inUtf8.includes('\ufffd') ? own.decode(line) : inUtf8);
    at += line.length;
  }
  return lines.join('');
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

function edited(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array<ArrayBuffer> {
  const encoded = edits.map((edit) => ({ ...edit, bytes: new TextEncoder().encode(edit.text) }));
  const growth = sum(encoded.map(({ from, to, bytes: { length } }) => length - (to - from)));
  const result = new Uint8Array(bytes.length + growth);
  let at = 0;
  let read = 0;
  for (const edit of encoded) {
    result.set(bytes.subarray(read, edit.from), at);
    at += edit.from - read;
    result.set(edit.bytes, at);
    at += edit.bytes.length;
    read = edit.to;
  }
  result.set(bytes.subarray(read), at);
  return result;
}
