import * as z from 'zod';
import { localeSchema } from './locale.ts';
import { queryLength } from './query.ts';
import { line } from './text.ts';

export const searchSchema = z.object({
  q: line(queryLength),
  /** Missing: that of the caller. */
  locale: localeSchema.optional(),
  /** Present: the question is searched as it was typed. */
  exact: z.string().optional(),
});
