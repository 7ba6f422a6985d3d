import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sharp from 'sharp';
import { brandPicture } from '../../content/brand/files.ts';
import { isDrawing, logo, logoDark, type Picture, pictureAt } from './mark.ts';

/** How high pages show the pictures of the brand, in pixels. */
export const shownHeight = { logo: 28, portrait: 56 } as const;

/** A picture of the brand as pages fetch it. */
export interface PublishedPicture {
  path: string;
  bytes: Buffer;
  /** In pixels of the page. */
  width: number;
  height: number;
}

/** Every picture of the brand that has an address. */
export async function publishedPictures(): Promise<PublishedPicture[]> {
  const logos = [await logo(''), await logoDark()];
  const pictures = logos.filter((mark) => mark !== undefined && !isDrawing(mark));
  const portrait = await publishedPortrait();
  return [
    ...(await Promise.all(pictures.map((picture) => published(picture as Picture, 'logo')))),
    ...(portrait ? [portrait] : []),
  ];
}

/** The owner's picture, if there is one. */
export async function publishedPortrait(): Promise<PublishedPicture | undefined> {
  const file = brandPicture('portrait');
  return file ? published(await pictureAt(file), 'portrait') : undefined;
}

/**
 * In twice the height at which it is shown, for screens with small pixels; what is drawn stays as it is. Its name has its
 * hash, so a browser may keep it for ever.
 */
export async function published(
  { file, width, height }: Picture,
  kind: keyof typeof shownHeight,
): Promise<PublishedPicture> {
  const shown = shownHeight[kind];
  const bytes = await bytesOf(file, kind);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const ending = extname(file) === '.svg' ? '.svg' : '.webp';
  return {
    path: `/brand/${basename(file, extname(file))}.${hash}${ending}`,
    bytes,
    width: kind === 'portrait' ? shown : Math.round((shown * width) / height),
    height: shown,
  };
}

function bytesOf(file: string, kind: keyof typeof shownHeight): Promise<Buffer> | Buffer {
  if (extname(file) === '.svg') return readFileSync(file);
  const size = 2 * shownHeight[kind];
  const picture = sharp(file).autoOrient();
  const sized =
    kind === 'portrait'
      ? picture.resize({ width: size, height: size, fit: 'cover', position: 'attention' })
      : picture.resize({ height: size, withoutEnlargement: true });
  return sized.webp({ quality: 86 }).toBuffer();
}
