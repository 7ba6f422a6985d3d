import sharp from 'sharp';
import { refuseDrawing } from '../../../../site/content/pictures/drawing/refuse-drawing.ts';
import { pictureKind } from '../../../../site/content/pictures/picture-kind.ts';

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

/**
 * The ending that the name of a picture should have, by what its bytes begin with: many a photograph is called a drawing, and a
 * name may be missing. `undefined` for no picture.
 */
export function pictureEnding(name: string, bytes: Buffer): string | undefined {
  const isDrawing = /^\s*<(?:\?xml|svg|!--|!doctype svg)/i.test(bytes.toString('utf8', 0, 200));
  const found = pictureKind(bytes) ?? (isDrawing ? 'svg' : undefined);
  const given = name.toLowerCase().split('.').at(-1) ?? '';
  return found === 'jpg' && given === 'jpeg' ? given : found;
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
