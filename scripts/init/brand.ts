import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { type BrandPicture, pictureName } from '../../site/content/brand/files.ts';

/** The longest side of a picture that is kept, in pixels: more than any page shows. */
const longest = 512;

/** Puts a picture into the brand of a content folder, in place of what has its name there. */
export async function putPicture(folder: string, name: BrandPicture, from: string): Promise<void> {
  const brand = join(folder, 'brand');
  const ending = extname(from).toLowerCase();
  mkdirSync(brand, { recursive: true });
  const bytes = ending === '.svg' ? undefined : await smaller(from);
  for (const file of picturesIn(brand, name)) rmSync(join(brand, file));
  if (bytes) await sharp(bytes).toFile(join(brand, `${name}.png`));
  else cpSync(from, join(brand, `${name}.svg`));
}

/** The pictures that show what the logo shows, and stay as they were beside a new one. */
export const oldBesideLogo = (folder: string): string[] =>
  (['logo-dark', 'icon'] as const).flatMap((name) => picturesIn(join(folder, 'brand'), name));

const picturesIn = (brand: string, name: BrandPicture): string[] =>
  readdirSync(brand).filter((file) => pictureName(file) === name);

const smaller = (from: string): Promise<Buffer> =>
  sharp(from)
    .autoOrient()
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
