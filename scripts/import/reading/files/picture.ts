import sharp, { type Metadata } from 'sharp';
import { refuseDrawing } from '../../../../site/content/drawing/refuse-drawing.ts';

export const largestPicture = 10 * 1024 * 1024;

/** By its ending, what the bytes of a picture have to be. */
const formats: Record<string, string> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'heif',
};

/** The ending that the name of a picture should have: many a photograph is called a drawing. `undefined` for no picture. */
export async function endingOf(name: string, bytes: Buffer): Promise<string | undefined> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const { format, compression } = await sharp(bytes)
    .metadata()
    .catch(() => ({}) as Metadata);
  if (format === 'svg' || (format === 'heif' && compression !== 'av1')) return format;
  const isRight = formats[ending] !== undefined && formats[ending] === format;
  return isRight ? ending : Object.keys(formats).find((known) => formats[known] === format);
}

/** Why a picture cannot come along: one that cannot be drawn stops the whole build. */
export async function refusePicture(name: string, bytes: Buffer): Promise<string | undefined> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'svg') return refuseDrawing(bytes);
  try {
    const { format } = await sharp(bytes).metadata();
    // Draws every point, as the build will: a file that was cut off has a sound beginning.
    await sharp(bytes).stats();
    return format === formats[ending] ? undefined : 'not the picture that its name says';
  } catch {
    return 'a broken picture';
  }
}
