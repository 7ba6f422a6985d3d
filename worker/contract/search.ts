import * as z from 'zod';
import { line, localeSchema, optional } from './fields.ts';
import { queryLength } from './query.ts';
import { slugSchema } from './slugs.ts';

function onOneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/[\t\n\r\u2028\u2029]+/g, ' ') : value;
}

/** More answers to one question nobody refuses. */
export const mostRefused = 10;

/** Articles that were shown as the answer and were not what was asked for, with spaces between. */
export const refusedSchema = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(' ').filter(Boolean) : value),
  z.array(slugSchema).max(mostRefused).default([]),
);

export const searchSchema = z.object({
  /** A message that is asked may have several lines. */
  q: z.preprocess(onOneLine, line(queryLength)),
  /** Missing: that of the caller. */
  locale: optional(localeSchema),
  /** Present: the question is searched as it was typed. */
  exact: z.string().optional(),
  not: refusedSchema,
});
