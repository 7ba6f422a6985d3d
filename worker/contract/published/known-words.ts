import * as z from 'zod';
import { locales } from '../../../site/languages/registry/locales.ts';

/**
 * What the build tells the Worker of the words by which each article is found, by slug: its title, questions and phrasings,
 * each folded. Only the owner's pages ask for them, so they are no part of what every vote and visit reads.
 */
export const knownWordsSchema = z.partialRecord(
  z.enum(locales),
  z.record(z.string(), z.array(z.string())),
);

export const knownWordsPath = '/admin/known-words.json';

export type KnownWords = z.infer<typeof knownWordsSchema>;
