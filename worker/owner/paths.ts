import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';

/** Where the owner's page of a gap is. */
export const gapPath = (gap: number) => `/admin/gaps/${gap}/`;

/** Where the owner's page of a week is. */
export const weekPath = (week: string) => `/admin/weeks/${week}/`;

/** Where the owner's page of several weeks is, from one to another. */
export const rangePath = (first: string, last: string) => `/admin/weeks/?from=${first}&to=${last}`;

/** Where the owner looks at what of one network is more than counts in a week. */
export const setAsidePath = (week: string) => `${weekPath(week)}set-aside/`;

/** Where the owner's page of an article is. */
export const articlePagePath = (locale: Locale, slug: string) =>
  `/admin/articles/${languageOf(locale).path}/${slug}/`;
