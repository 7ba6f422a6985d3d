import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import sharp from 'sharp';
import { drawingSize } from '../pictures/drawing/drawing-size.ts';
import { refuseDrawing } from '../pictures/drawing/refuse-drawing.ts';

/** Of a file, in bytes. A drawing is fetched by every page as it is. */
const most = { drawing: 500_000, picture: 25_000_000 };

/** Of a side, in points or in the units of a drawing: what draws it takes no more. */
const longest = 16_000;

/** How many times as long as the other side a side may be: in a square the rest would be a hair. */
const narrowest = 20;

export const brokenPicture = 'a broken picture';

/** Why a picture cannot be part of the brand. It is drawn once, as the build will: many a file has a sound beginning. */
export async function brandPictureFault(file: string): Promise<string | undefined> {
  const isDrawing = extname(file).toLowerCase() === '.svg';
  const kind = isDrawing ? 'drawing' : 'picture';
  const { size } = statSync(file);
  if (size > most[kind])
    return `a ${kind} of ${Math.round(size / 1000)} KB, over ${most[kind] / 1000} KB`;
  if (isDrawing) {
    const bytes = readFileSync(file);
    // Its size first: what draws it complains of some sizes by itself, in words of its own.
    const fault = refuseDrawing(bytes) ?? sidesFault(kind, drawingSize(bytes.toString()));
    if (fault) return fault;
  }
  try {
    const { format, width, height } = await sharp(file, { limitInputPixels: false }).metadata();
    if ((format === 'svg') !== isDrawing) return 'not the picture that its name says';
    const fault = sidesFault(kind, { width, height });
    if (fault) return fault;
    await (isDrawing ? drawSmall(file, Math.max(width, height)) : sharp(file).stats());
  } catch {
    return brokenPicture;
  }
  return undefined;
}

const drawSmall = (file: string, long: number) =>
  sharp(file, { density: Math.max(1, (72 * 64) / long) })
    .png()
    .toBuffer();

interface Sides {
  width: number;
  height: number;
}

function sidesFault(kind: string, sides: Sides | undefined): string | undefined {
  if (!sides) return undefined;
  const { width, height } = sides;
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short <= 0) return brokenPicture;
  if (long > longest) return `a ${kind} of ${width} × ${height}, over ${longest} on a side`;
  return long > narrowest * short
    ? `a ${kind} of ${width} × ${height}, with one side over ${narrowest} times as long as the other`
    : undefined;
}
