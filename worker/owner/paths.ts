import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';

/** Where the owner's page of a gap is. */
export const gapPath = (gap: number) => `/admin/gaps/${gap}/`;

/** Where the owner's page of an article is. */
export const articlePagePath = (locale: Locale, slug: string) =>
  `/admin/articles/${languageOf(locale).path}/${slug}/`;
