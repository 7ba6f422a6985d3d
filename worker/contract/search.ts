import * as z from 'zod';
import { queryLength } from './gaps.ts';
import { localeSchema } from './locale.ts';
import { line } from './text.ts';

export const searchSchema = z.object({
  q: line(queryLength),
  locale: localeSchema.default('en'),
  /** Present: the question is searched as it was typed. */
  exact: z.string().optional(),
});
