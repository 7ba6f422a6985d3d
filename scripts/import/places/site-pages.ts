import { isOfProduct } from '../../../site/content/site-files.ts';
import { basePath, type SiteLocales } from '../../../site/languages/registry/locales.ts';

/** Whether a path is a page of our own site, which stands before every redirect. */
export type IsPage = (path: string) => boolean;

interface Place {
  topic: string;
  slug: string;
}

/** The pages that a site has with these articles. */
export function pagesWith(places: readonly Place[], site: SiteLocales): IsPage {
  const bases = site.map((locale) => basePath(locale, site));
  const pages = new Set(
    bases.flatMap((base) =>
      places.flatMap(({ topic, slug }) => [`${base}articles/${slug}`, `${base}topics/${topic}`]),
    ),
  );
  return (path) => isOfProduct(path, bases) || pages.has(path);
}
