import { basePath, type Locale } from '../../languages/registry/locales.ts';
import { settings } from '../settings.ts';

/** One route for every locale of the site: `getStaticPaths` of pages below `[...locale]`. */
export const localeRoutes = () =>
  settings.locales.map((locale) => ({ params: localeParam(locale), props: { locale } }));

/** The first language stands at the root, so its part of the route is empty. */
export const localeParam = (locale: Locale) => ({
  locale: pagePath(locale).slice(1, -1) || undefined,
});

/** The address of a page of one language: of `contact/`, `/contact/` in the first and `/<path>/contact/` in another. */
export const pagePath = (locale: Locale, page = '') =>
  `${basePath(locale, settings.locales)}${page}`;
