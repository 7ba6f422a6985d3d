import sharp from 'sharp';

/** Draws an SVG without text: which fonts a machine has must not matter. */
export const png = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg)).png({ palette: true, effort: 1 }).toBuffer();
