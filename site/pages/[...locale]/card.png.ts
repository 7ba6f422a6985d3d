import type { APIContext } from 'astro';
import { siteName } from '../../content/cards.ts';
import { localeRoutes } from '../../content/pages.ts';
import { settings } from '../../content/settings.ts';
import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import { cardFile } from '../../pictures/card-file.ts';
import { mark } from '../../pictures/mark.ts';

export const getStaticPaths = localeRoutes;

/** The picture beside a shared link to a page that is of no topic. */
export const GET = ({ props: { locale } }: APIContext<{ locale: Locale }>) =>
  cardFile({
    language: locale,
    title: siteName(locale),
    description: siteStrings(locale).home.title,
    site: new URL(settings.address).host,
    drawing: mark,
    grid: 28,
  });
