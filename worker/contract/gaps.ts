import * as z from 'zod';
import { localeSchema } from './locale.ts';
import { emailSchema, honeypot } from './names.ts';
import { queryLength } from './query.ts';
import { line, optional } from './text.ts';

const gapReasons = ['no-answer', 'not-helpful', 'rephrased', 'asked', 'not-found'] as const;
/** Where a gap comes from: what a page reports, searches that led nowhere, messages that no article answers. */
export const gapSources = [...gapReasons, 'no-click', 'wrote'] as const;

/** A question that nobody could answer here; an address means "tell me when it is answered". */
export const gapSchema = z.strictObject({
  query: line(queryLength),
  locale: localeSchema,
  why: z.enum(gapReasons),
  email: optional(emailSchema),
  ...honeypot,
});

export type Gap = z.infer<typeof gapSchema>;
export type GapSource = (typeof gapSources)[number];
