import sharp from 'sharp';
import { isDrawing, type Mark } from './mark.ts';

/** A mark as SVG in the middle of a square of that size; a drawing has the color. */
export async function inSquare(mark: Mark, size: number, color: string): Promise<string> {
  const box = `width="${size}" height="${size}"`;
  if (isDrawing(mark))
    return `<svg ${box} viewBox="${mark.viewBox}" color="${color}">${mark.shapes}</svg>`;
  const bytes = await squarePng(mark.file, 2 * size);
  return `<image ${box} href="data:image/png;base64,${bytes.toString('base64')}"/>`;
}

/** A picture as PNG in the middle of a square of that many pixels. */
async function squarePng(file: string, size: number): Promise<Buffer> {
  const { width, height } = await sharp(file).metadata();
  // A drawing is drawn at least as large as it is shown, and no larger than that needs: 72 is its own size.
  const density = Math.min(300, Math.max(1, (72 * 2 * size) / Math.max(width, height)));
  return sharp(file, { density })
    .autoOrient()
    .resize({ width: size, height: size, fit: 'contain', background: '#0000' })
    .png({ palette: true })
    .toBuffer();
}
