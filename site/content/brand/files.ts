import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { contentFolder } from '../folder.ts';

/** The pictures that an owner may put into the folder of the brand, by name. */
export const brandPictures = ['logo', 'logo-dark', 'icon', 'portrait'] as const;

export type BrandPicture = (typeof brandPictures)[number];

/** What a picture's name may end in. */
export const pictureEndings = ['.svg', '.png', '.webp', '.jpg', '.jpeg'] as const;

/** The owner's own rules for how pages look. */
export const brandStyles = 'styles.css';

export const brandFolder = join(contentFolder, 'brand');

/** The names of all files in the folder, which may be missing. */
export const brandFiles = (): string[] =>
  existsSync(brandFolder)
    ? readdirSync(brandFolder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => name)
        .sort()
    : [];

/** Where a picture lies, if it is there. */
export function brandPicture(name: BrandPicture): string | undefined {
  const file = brandFiles().find((file) => pictureName(file) === name);
  return file && join(brandFolder, file);
}

/** The picture that a file is by its name: `logo` of `logo.svg`. */
export function pictureName(file: string): BrandPicture | undefined {
  const ending = extname(file);
  if (!pictureEndings.some((known) => known === ending)) return undefined;
  return brandPictures.find((name) => `${name}${ending}` === file);
}
