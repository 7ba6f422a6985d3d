import * as z from 'zod';

export const locales = ['en', 'zh-CN'] as const;

export type Locale = (typeof locales)[number];

/** A locale as it is written in `<html lang>`; the lower-case form of addresses is taken too. */
export const localeSchema = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? (locales.find((locale) => locale.toLowerCase() === value.toLowerCase()) ?? value)
      : value,
  z.enum(locales),
);

/** Where the pages of a locale begin: English stands at the root. */
export const localePath = (locale: Locale) => (locale === 'en' ? '/' : `/${locale.toLowerCase()}/`);
