import * as z from 'zod';
import { emailSchema, honeypot, line, localeSchema, optional } from './fields.ts';
import { queryLength } from './query.ts';

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

export const gapStates = ['open', 'answered', 'ignored'] as const;
export const gapOrders = ['minutes', 'people', 'newest'] as const;
/** In days. */
export const gapPeriods = ['28', '90', '365'] as const;

/** Which gaps are listed, and how. What is unknown is the usual: these are the ends of links. */
export const gapListSchema = z.object({
  state: z.enum(gapStates).catch('open'),
  order: z.enum(gapOrders).catch('minutes'),
  days: z.enum(gapPeriods).catch('90'),
  locale: localeSchema.optional().catch(undefined),
});

export type GapChoice = z.infer<typeof gapListSchema>;
export type GapState = GapChoice['state'];
export type GapOrder = GapChoice['order'];

/** The end of the list's address that chooses the same: "?state=open&order=minutes&days=90". */
export const gapsQuery = ({ state, order, days, locale }: GapChoice) =>
  `?${new URLSearchParams({ state, order, days, ...(locale && { locale }) })}`;

/** Whether the article that a subscriber was notified of answers what they had asked. */
export const subscriberSchema = z.strictObject({ helpful: z.enum(['yes', 'no']), ...honeypot });
