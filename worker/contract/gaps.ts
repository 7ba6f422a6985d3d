import * as z from 'zod';
import { emailSchema, honeypot, line, localeSchema, optional } from './fields.ts';
import { queryLength } from './query.ts';
import { refusedSchema } from './search.ts';
import { slugSchema } from './slugs.ts';

const gapReasons = [
  'no-answer',
  'not-helpful',
  'not-this',
  'rephrased',
  'asked',
  'not-found',
] as const;
/** Where a gap comes from: what a page reports, searches that led nowhere, messages that no article answers. */
export const gapSources = [...gapReasons, 'no-click', 'wrote'] as const;

/** A question that nobody could answer here; an address means "tell me when it is answered". */
export const gapSchema = z.strictObject({
  query: line(queryLength),
  locale: localeSchema,
  why: z.enum(gapReasons),
  email: optional(emailSchema),
  /** The article that was shown and was not what was asked for. */
  article: optional(slugSchema),
  ...honeypot,
});

/** The same of a form on a page of answers, which shows the next one: how the question was asked there. */
export const refusalSchema = gapSchema.extend({
  /** As it was typed. */
  typed: optional(line(queryLength)),
  /** The language of the page; an answer may be in another. */
  page: optional(localeSchema),
  /** Present: it is searched as it was typed. */
  exact: z.string().optional(),
  /** What was refused before. */
  not: refusedSchema,
  /** It was a slip, and is the answer again. */
  undo: optional(z.literal('yes')),
});

export type Gap = z.infer<typeof gapSchema>;
export type Refusal = z.infer<typeof refusalSchema>;
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
  /** Counted from 1. */
  page: z.coerce.number().int().min(1).catch(1),
});

export type GapChoice = z.infer<typeof gapListSchema>;
export type GapState = GapChoice['state'];
export type GapOrder = GapChoice['order'];

/** The end of the list's address that chooses the same: "?state=open&order=minutes&days=90". */
export const gapsQuery = ({ state, order, days, locale, page }: GapChoice) =>
  `?${new URLSearchParams({ state, order, days, ...(locale && { locale }), ...(page > 1 && { page: String(page) }) })}`;

/** The article that answers a gap, as the owner says. */
export const ownerAnswerSchema = z.strictObject({ article: slugSchema });

const gapNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number);

/** The gap that goes into another. */
export const mergeSchema = z.strictObject({ other: gapNumber });

/** The wordings that become a gap of their own. */
export const splitSchema = z.strictObject({ wordings: z.array(gapNumber).max(1000).default([]) });

/** What the owner did with a gap and takes back. */
export const undoMoveSchema = z.strictObject({ move: gapNumber });

/** Whether the article that a subscriber was notified of answers what they had asked. */
export const subscriberSchema = z.strictObject({ helpful: z.enum(['yes', 'no']), ...honeypot });
