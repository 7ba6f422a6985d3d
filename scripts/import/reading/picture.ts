import sharp from 'sharp';
import { refuseDrawing } from '../../../site/content/drawing/refuse-drawing.ts';

export const largestPicture = 10 * 1024 * 1024;

const formats: Record<string, string> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'heif',
};

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
