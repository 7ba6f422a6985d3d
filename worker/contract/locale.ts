import * as z from 'zod';
import { localeOf, locales } from '../../site/languages/registry.ts';

/** Any language that the product knows, by its code or its path; `siteLocale` then finds the site's own. */
export const localeSchema = z.preprocess(
  (value) => (typeof value === 'string' ? (localeOf(value) ?? value) : value),
  z.enum(locales),
);
