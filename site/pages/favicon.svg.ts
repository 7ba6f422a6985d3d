import { color } from '../pictures/colors.ts';
import { mark } from '../pictures/mark.ts';

/** What browsers show beside the title of a page, light or dark as their own frame is. */
export const GET = () =>
  new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><style>svg{color:${color('accent', 'light')}}@media(prefers-color-scheme:dark){svg{color:${color('accent', 'dark')}}}</style>${mark('currentColor')}</svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  );
