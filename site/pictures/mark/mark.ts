import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { type BrandPicture, brandPicture } from '../../content/brand/files.ts';
import { settings } from '../../content/settings.ts';
import { type Drawing, drawingOf } from './drawing.ts';
import { initialsDrawing } from './initials.ts';

/** A picture as the owner gave it, which is shown as a file of its own. */
export interface Picture {
  file: string;
  /** In pixels, or in the units of its own. */
  width: number;
  height: number;
}

export type Mark = Drawing | Picture;

export const isDrawing = (mark: Mark): mark is Drawing => 'shapes' in mark;

/** What stands for the site: the owner's logo, or where there is none the initials of its name. */
export async function logo(onTile: string): Promise<Mark> {
  return (await markAt('logo')) ?? initialsDrawing(settings.name, onTile);
}

/** The logo on a dark page, where the owner has another one for it. */
export const logoDark = (): Promise<Mark | undefined> => markAt('logo-dark');

/** What browsers show beside the title of a page: the owner's icon, or the logo. */
export async function icon(onTile: string): Promise<Mark> {
  return (await markAt('icon')) ?? logo(onTile);
}

/** The owner's logo where it says the name by itself, so that nothing stands beside it. */
export async function logoOfLetters(): Promise<Mark | undefined> {
  const own = await markAt('logo');
  const isAlone = own && !(settings.nameBesideLogo ?? !isOfLetters(own));
  return isAlone ? own : undefined;
}

/** One much wider than high is the name in its own letters, nearly always. */
export const isOfLetters = ({ width, height }: Pick<Mark, 'width' | 'height'>) =>
  width > 2.5 * height;

async function markAt(name: BrandPicture): Promise<Mark | undefined> {
  const file = brandPicture(name);
  if (!file) return undefined;
  const drawing = file.endsWith('.svg') && drawingOf(readFileSync(file, 'utf8'));
  return drawing || pictureAt(file);
}

/** Throws where the file is no picture; the check of the content says so before. */
export async function pictureAt(file: string): Promise<Picture> {
  const { width, height } = (await sharp(file).metadata()).autoOrient;
  return { file, width, height };
}
