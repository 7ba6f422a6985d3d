import * as z from 'zod';
import { line, localeSchema, optional } from './fields.ts';
import { queryLength } from './query.ts';

export const searchSchema = z.object({
  q: line(queryLength),
  /** Missing: that of the caller. */
  locale: optional(localeSchema),
  /** Present: the question is searched as it was typed. */
  exact: z.string().optional(),
});
