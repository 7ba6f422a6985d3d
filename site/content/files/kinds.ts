/** Cloudflare takes no larger file: https://developers.cloudflare.com/workers/platform/limits/#static-assets */
export const largestFile = 25 * 1024 * 1024;

/** So many bytes tell what a file is. */
export const tellingBytes = 1024;

/** Why a file is none that a site offers: of another kind, too large, or not what its name says. Nothing where it is one. */
export function refuseFile(
  name: string,
  { start, size }: { start: Buffer; size: number },
): string | undefined {
  const begins = kinds[endingOf(name)];
  if (!begins) return 'a file of a kind that may run something, or that readers cannot open';
  if (size === 0) return 'an empty file';
  if (size > largestFile) return 'a file over 25 MB';
  return begins(start) ? undefined : 'not the file that its name says';
}

const startsWith = (text: string) => (start: Buffer) =>
  start.toString('latin1', 0, text.length) === text;

/** Office documents are such archives too. */
const isArchive = startsWith('PK');

/** No page of HTML, as a sign-in page is that came in place of a file. */
const isText = (start: Buffer) =>
  !start.includes(0) && !/^\s*<(?:!doctype|html|script|svg)/i.test(start.toString('latin1'));

const isFilm = (start: Buffer) => start.toString('latin1', 4, 8) === 'ftyp';

/**
 * What a file may be, by the ending of its name, and how each begins. No kind that a browser or a computer would run: no HTML
 * or SVG, no programs, no documents with macros.
 */
const kinds: Record<string, (start: Buffer) => boolean> = {
  pdf: (start) => start.includes('%PDF-'),
  zip: isArchive,
  docx: isArchive,
  xlsx: isArchive,
  pptx: isArchive,
  odt: isArchive,
  ods: isArchive,
  odp: isArchive,
  epub: isArchive,
  rtf: startsWith('{\\rtf'),
  csv: isText,
  txt: isText,
  ics: isText,
  vcf: isText,
  mp4: isFilm,
  m4a: isFilm,
  mp3: (start) => startsWith('ID3')(start) || (start[0] === 0xff && (start[1] ?? 0) >= 0xe0),
  wav: startsWith('RIFF'),
};

/** What the name of a file may end in. */
export const fileEndings: readonly string[] = Object.keys(kinds);

export const endingOf = (name: string): string => name.split('.').at(-1)?.toLowerCase() ?? '';

/** Whether an address or a path is by its name one of a file that a site offers. */
export const isFilePath = (path: string): boolean =>
  path.includes('.') && fileEndings.includes(endingOf(path));
