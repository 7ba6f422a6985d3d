/** A part of an email, by where its head and its body lie in the bytes of the whole. */
export interface Part {
  start: number;
  /** Where its head ends: before the empty line. */
  headEnd: number;
  bodyStart: number;
  end: number;
  head: Head;
  /** Whether it holds parts itself. */
  hasParts: boolean;
}

/** What the head of a part says of its body. */
export interface Head {
  /** In small letters; without parameters. */
  type: string;
  /** What follows the type. */
  parameters: string;
  encoding: string;
  isAttached: boolean;
}

export interface Parts {
  /** In their order; those that hold others are parts, too. */
  parts: Part[];
  /** The part in which the bytes end, and whether a line that closes it was still to come. */
  last: Part | undefined;
  isLastOpen: boolean;
}

/** In bytes: an email whose heads are longer is not read. */
export const mostOfHead = 2_000_000;

/** Of what many parts are made is not for people. */
const mostParts = 1000;

/** More in each other are not read at all. */
const deepest = 256;

/** Finds the parts of an email. Those that start in `found` have another boundary in them than they say. */
export function partsOf(bytes: Uint8Array, found: ReadonlyMap<number, string>): Parts {
  const parts: Part[] = [];
  const boundaries: Boundary[] = [];
  let part: Part | undefined = partAt(0);
  let isInHead = true;

  const close = (end: number) => {
    if (!part) return;
    if (isInHead) readHead(part, bytes, end, end);
    part.end = end;
    if (parts.length < mostParts) parts.push(part);
  };

  for (let at = 0; at < bytes.length; ) {
    const next = lineAfter(bytes, at);
    const level = boundaries.length > 0 ? levelOf(bytes, at, next, boundaries) : undefined;
    if (level) {
      close(at);
      boundaries.length = level.count;
      level.of.hasParts = true;
      part = level.isLast ? undefined : partAt(next);
      isInHead = part !== undefined;
    } else if (part && isInHead && isEmptyLine(bytes, at, next)) {
      readHead(part, bytes, at, next);
      isInHead = false;
      const name = found.get(part.start) ?? boundaryOf(part.head);
      if (name && boundaries.length < deepest) boundaries.push({ name, part });
      if (holdsEmail(part.head)) {
        close(next);
        part = partAt(next);
        isInHead = true;
      }
    }
    at = next;
  }
  close(bytes.length);
  return { parts, last: part, isLastOpen: boundaries.length > 0 };
}

export const isMultipart = ({ type }: Head): boolean => type.startsWith('multipart/');

/** The boundary that the parts of a body seem to have. */
export function likelyBoundary(body: Uint8Array): string | undefined {
  const beginning = new TextDecoder().decode(body.subarray(0, 64_000));
  return boundaryLine.exec(beginning)?.[1];
}

/** With a header of the part that it begins. */
const boundaryLine = /^--([^\s"\\](?:[^\r\n"\\]{0,68}[^\s"\\])?)[ \t]*\r?\ncontent-[\w-]{1,40}:/im;

/** A parameter of a type. */
export function parameterOf({ parameters }: Head, name: string): string | undefined {
  const found = new RegExp(`(?:^|;)\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;"]+))`, 'i').exec(
    parameters,
  );
  return found?.[1] ?? found?.[2];
}

const partAt = (start: number): Part => ({
  ...{ start, headEnd: start, bodyStart: start, end: start },
  head: { type: '', parameters: '', encoding: '', isAttached: false },
  hasParts: false,
});

function readHead(part: Part, bytes: Uint8Array, headEnd: number, bodyStart: number): void {
  Object.assign(part, { headEnd, bodyStart });
  const end = Math.min(headEnd, part.start + mostOfHead);
  part.head = headOf(new TextDecoder().decode(bytes.subarray(part.start, end)));
}

/** What is said of a body in the lines of a head: by the first of each name. */
function headOf(text: string): Head {
  const lines = text.replace(/\r?\n(?=[ \t])/g, '');
  const header = (name: string) =>
    new RegExp(`^${name}[ \\t]*:(.*)$`, 'im').exec(lines)?.[1]?.trim() ?? '';
  const content = header('content-type');
  const type = /^[^\s;(]*/.exec(content)?.[0] ?? '';
  return {
    type: type.toLowerCase(),
    parameters: content.slice(type.length).trim(),
    encoding: header('content-transfer-encoding').toLowerCase(),
    isAttached: /^attachment/i.test(header('content-disposition')),
  };
}

const boundaryOf = (head: Head) => (isMultipart(head) ? parameterOf(head, 'boundary') : undefined);

/** Whether its body is another email as it is: that has a head of its own. */
const holdsEmail = ({ type, encoding }: Head) =>
  type === 'message/rfc822' && !/base64|quoted/.test(encoding);

function lineAfter(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0x0a, at);
  return end === -1 ? bytes.length : end + 1;
}

function isEmptyLine(bytes: Uint8Array, at: number, next: number): boolean {
  const length = next - at;
  return bytes[at] === 0x0a || (length <= 2 && bytes[at] === 0x0d);
}

/** A line that stands between the parts of one that holds them. */
interface Boundary {
  name: string;
  part: Part;
}

/** Whose boundary a line is, how many are open from there on, and whether it is the last of its parts. */
function levelOf(bytes: Uint8Array, at: number, next: number, boundaries: readonly Boundary[]) {
  if (bytes[at] !== 0x2d || bytes[at + 1] !== 0x2d) return undefined;
  const line = new TextDecoder().decode(bytes.subarray(at + 2, next)).trimEnd();
  const isLast = !boundaries.some(({ name }) => name === line);
  const wanted = isLast ? line.replace(/--$/, '') : line;
  const index = boundaries.findLastIndex(({ name }) => name === wanted);
  const boundary = boundaries[index];
  if (!boundary || (isLast && wanted === line)) return undefined;
  return { of: boundary.part, count: isLast ? index : index + 1, isLast };
}
