import * as z from 'zod';
import { locales } from '../../../site/languages/registry/locales.ts';

/** What the build tells the Worker about words that customers use for each other, as `/synonyms.json`. */
export const synonymsSchema = z.object({
  /** Of the languages that the site has. */
  groups: z.partialRecord(z.enum(locales), z.array(z.array(z.string()))),
  /** Traditional characters, each followed by its Simplified one. */
  traditional: z.string(),
});

export type Synonyms = z.infer<typeof synonymsSchema>;
