export type PictureKind = 'png' | 'jpg' | 'gif' | 'webp' | 'avif';

/** What picture a file is by its first bytes, which tell more than its name; nothing for a drawing and for what is none. */
export function pictureKind(bytes: Buffer): PictureKind | undefined {
  const start = bytes.toString('latin1', 0, 12);
  return beginnings.find(([mark]) => mark.test(start))?.[1];
}

const beginnings: [RegExp, PictureKind][] = [
  [/^\x89PNG/, 'png'],
  [/^\xff\xd8\xff/, 'jpg'],
  [/^GIF8/, 'gif'],
  [/^RIFF.{4}WEBP/s, 'webp'],
  [/^.{4}ftyp(?:avif|avis)/s, 'avif'],
];
