import type { APIContext } from 'astro';
import { localeRoutes } from '../../content/addresses/pages.ts';
import { siteName } from '../../content/in-locale.ts';
import { settings } from '../../content/settings.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import { cardFile } from '../../pictures/card/card-file.ts';
import { color } from '../../pictures/colors.ts';
import { inSquare } from '../../pictures/mark/in-square.ts';
import { isDrawing, logo } from '../../pictures/mark/mark.ts';

export const getStaticPaths = localeRoutes;

/** The picture beside a shared link to a page that is of no topic. */
export async function GET({ props: { locale } }: APIContext<{ locale: Locale }>) {
  const mark = await logo(color('on-accent', 'light'));
  return cardFile({
    language: locale,
    title: siteName(locale),
    description: siteStrings(locale).home.title,
    site: new URL(settings.address).host,
    drawing: (color, size) => inSquare(mark, size, color),
    isOnTile: isDrawing(mark) && !mark.isTile,
  });
}
