import { color } from '../pictures/colors.ts';
import { inSquare } from '../pictures/mark/in-square.ts';
import { icon, isDrawing } from '../pictures/mark/mark.ts';

const size = 32;

/** What browsers show beside the title of a page; a drawing is light or dark as their own frame is. */
export async function GET() {
  const mark = await icon('var(--on)');
  const look = (theme: 'light' | 'dark') =>
    `svg{color:${color('accent', theme)};--on:${color('on-accent', theme)}}`;
  const style = `<style>${look('light')}@media(prefers-color-scheme:dark){${look('dark')}}</style>`;
  const drawn = isDrawing(mark)
    ? `viewBox="${mark.viewBox}">${style}${mark.shapes}`
    : `viewBox="0 0 ${size} ${size}">${await inSquare(mark, size, '')}`;
  return new Response(`<svg xmlns="http://www.w3.org/2000/svg" ${drawn}</svg>`, {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
