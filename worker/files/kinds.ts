import { type FileKind, fileKinds } from '../contract/files.ts';
import { decodedText } from '../http/multipart.ts';

/**
 * What a file is by its content; nothing where it is none of what is taken. Text has no mark of its own: it has to be readable,
 * and to be called what text is called, so that no page and no program is taken for it.
 */
export function kindOf(name: string, bytes: Uint8Array): FileKind | undefined {
  const marked = marks.find(({ isAt }) => isAt(bytes))?.kind;
  if (marked) return marked;

  const named = textKinds.find((kind) => hasEndingOf(kind, name));
  return named && isText(bytes) ? named : undefined;
}

/** The name of a file with an ending of its kind: whatever opens it by its name opens what it is. */
export const withEndingOf = (kind: FileKind, name: string) =>
  hasEndingOf(kind, name) ? name : `${name}.${fileKinds[kind].endings[0]}`;

function hasEndingOf(kind: FileKind, name: string): boolean {
  const endings: readonly string[] = fileKinds[kind].endings;
  return endings.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
}

const textKinds = ['csv', 'text'] as const;

interface Mark {
  kind: FileKind;
  isAt: (bytes: Uint8Array) => boolean;
}

const marks: Mark[] = [
  { kind: 'png', isAt: begins('\x89PNG\r\n\x1a\n') },
  { kind: 'jpeg', isAt: begins('\xff\xd8\xff') },
  { kind: 'gif', isAt: (bytes) => begins('GIF87a')(bytes) || begins('GIF89a')(bytes) },
  { kind: 'webp', isAt: (bytes) => begins('RIFF')(bytes) && latin1(bytes, 8, 12) === 'WEBP' },
  { kind: 'heic', isAt: isHeic },
  { kind: 'pdf', isAt: begins('%PDF-') },
];

function begins(mark: string) {
  return (bytes: Uint8Array) => latin1(bytes, 0, mark.length) === mark;
}

/** Brands of ISO/IEC 23008-12 whose pictures are coded as HEVC. */
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs'];

/** The first box names what the file goes by: first of all one brand, behind a version all others. */
function isHeic(bytes: Uint8Array): boolean {
  if (latin1(bytes, 4, 8) !== 'ftyp') return false;
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0);
  const brands = latin1(bytes, 8, Math.min(length, 256)).match(/.{4}/gs) ?? [];
  return brands.some((brand) => heicBrands.includes(brand));
}

/** Some bytes, each as the character of its number. */
const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Controls that no text has, but for the tab and the ends of lines and pages. */
const controls = /[^\P{Cc}\t\n\r\f]/u;

function isText(bytes: Uint8Array): boolean {
  const text = decodedText(bytes);
  return text !== undefined && !controls.test(text);
}
