import { color } from '../pictures/colors.ts';
import { ico } from '../pictures/ico.ts';
import { inSquare } from '../pictures/mark/in-square.ts';
import { icon } from '../pictures/mark/mark.ts';
import { png } from '../pictures/png.ts';

const sizes = [16, 32, 48];

/** The same for what asks for `/favicon.ico` without reading the page: feed readers, bookmarks, older browsers. */
export async function GET() {
  const mark = await icon(color('on-accent', 'light'));
  const pictures = sizes.map(async (size) => ({
    size,
    png: await png(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${await inSquare(mark, size, color('accent', 'light'))}</svg>`,
    ),
  }));
  return new Response(new Uint8Array(ico(await Promise.all(pictures))), {
    headers: { 'content-type': 'image/x-icon' },
  });
}
