import * as z from 'zod';
import { line, localeSchema, optional } from './fields.ts';
import { queryLength } from './query.ts';

function onOneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\t\n\r\u2028\u2029]+/g, ' ') : value;
}

export const searchSchema = z.object({
  /** A message that is asked may have several lines. */
  q: z.preprocess(onOneLine, line(queryLength)),
  /** Missing: that of the caller. */
  locale: optional(localeSchema),
  /** Present: the question is searched as it was typed. */
  exact: z.string().optional(),
});
