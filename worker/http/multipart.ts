/** A part of a multipart form: a text where it names no file. */
export interface Part {
  name: string;
  /** As its sender calls it; empty where no file was chosen. */
  filename: string | undefined;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What a body holds. Its last part may break off, where not all of it was read. */
interface Multipart {
  parts: Part[];
  brokenOff: Part | undefined;
}

/**
 * Takes a multipart form apart (RFC 7578); nothing where it is none. The runtime's own `formData()` would copy each file, put
 * U+FFFD for what is no UTF-8, and give nothing of a body that was too long to be read to its end.
 */
export function partsOf(bytes: Uint8Array<ArrayBuffer>, type: string): Multipart | undefined {
  const [, quoted, plain] = /;\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) return undefined;

  const delimiter = encoder.encode(`--${boundary}`);
  const between = encoder.encode(`\r\n--${boundary}`);
  if (!startsWith(bytes, delimiter)) return undefined;

  const parts: Part[] = [];
  for (let at = delimiter.length; parts.length < mostParts; ) {
    if (startsWith(bytes.subarray(at), end)) return { parts, brokenOff: undefined };
    const head = headAt(bytes, at);
    if (!head) return bytes.length - at > longestHead ? undefined : { parts, brokenOff: unknown };

    const next = indexOf(bytes, between, head.ends);
    if (next < 0) return { parts, brokenOff: { ...head.part, bytes: bytes.subarray(head.ends) } };
    parts.push({ ...head.part, bytes: bytes.subarray(head.ends, next) });
    at = next + between.length;
  }
  return undefined;
}

/** No form of ours has nearly as many. */
const mostParts = 1000;

const encoder = new TextEncoder();
const lineBreak = encoder.encode('\r\n');
const emptyLine = encoder.encode('\r\n\r\n');
const end = encoder.encode('--');
/** In bytes. No browser writes one that is nearly as long. */
const longestHead = 4096;
const unknown: Part = { name: '', filename: undefined, bytes: new Uint8Array() };

/** What the head of a part says, and where it ends; nothing where it is none, or breaks off. */
function headAt(bytes: Uint8Array<ArrayBuffer>, at: number) {
  if (!startsWith(bytes.subarray(at), lineBreak)) return undefined;
  const within = bytes.subarray(at, at + longestHead);
  const ends = indexOf(within, emptyLine, 0);
  if (ends < 0) return undefined;

  const head = decodedText(within.subarray(0, ends));
  const disposition = head && /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1];
  const name = disposition && parameter(disposition, 'name');
  if (!disposition || name === undefined) return undefined;
  const filename = parameter(disposition, 'filename');
  return { part: { name, filename }, ends: at + ends + emptyLine.length };
}

/** In a name browsers write a quotation mark and breaks of lines percent-encoded, and other programs a backslash before the mark. */
const parameter = (disposition: string, name: string) =>
  new RegExp(`(?:^|;)\\s*${name}="((?:[^"\\\\]|\\\\.)*)"`, 'i')
    .exec(disposition)?.[1]
    ?.replace(/\\(["\\])/g, '$1')
    .replace(/%(?:22|0D|0A)/gi, decodeURIComponent);

/** Text, or nothing where a lenient decoder would put U+FFFD. */
export function decodedText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, start: Uint8Array) =>
  start.every((byte, place) => bytes[place] === byte);

/** Where some bytes first stand, from a place on; -1 where they do not. Steps on by their whole length where it can (Horspool). */
function indexOf(bytes: Uint8Array, sought: Uint8Array, from: number): number {
  const last = sought.length - 1;
  const steps = new Uint16Array(256).fill(sought.length);
  for (const [place, byte] of sought.subarray(0, last).entries()) steps[byte] = last - place;
  for (let at = from; at + last < bytes.length; at += steps[bytes[at + last] ?? 0] ?? 1) {
    let place = last;
    while (place >= 0 && bytes[at + place] === sought[place]) place -= 1;
    if (place < 0) return at;
  }
  return -1;
}
