import * as z from 'zod';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { localizedTextSchema } from './settings.ts';

const articleSchema = z.object({
  slug: z.string(),
  /** Where it is read: `/articles/send-first-invoice/`. */
  path: z.string(),
  title: z.string(),
  topic: z.string(),
  /** A hash of what the article says: title, short answer and body. */
  version: z.string(),
  /** The same of all by which search finds it: its questions, phrasings and keywords too. */
  words: z.string(),
  /** From the content folder: `articles/en/start/send-first-invoice.mdx`. */
  file: z.string(),
  checked: z.iso.date().optional(),
  /** When it is to be checked again. */
  reviewBy: z.iso.date().optional(),
});

/** What the build tells the Worker about the articles that it published, as `/articles.json`. */
export const manifestSchema = z.object({
  /** When it was built, ISO 8601: the name of the build. */
  builtAt: z.string(),
  /** The commit that it was built from, where there is one; `1c53fe0+` when files differed from it. */
  revision: z.string().optional(),
  articles: z.record(z.enum(locales), z.array(articleSchema)),
  /** What each topic is called, by language. */
  topics: z.record(z.string(), localizedTextSchema),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type PublishedArticle = z.infer<typeof articleSchema>;

/** The articles of a language; a row may be in one whose folder is gone, and that has none. */
export function publishedIn({ articles }: Manifest, locale: Locale): PublishedArticle[] {
  const known: { readonly [code: string]: PublishedArticle[] | undefined } = articles;
  return known[locale] ?? [];
}
