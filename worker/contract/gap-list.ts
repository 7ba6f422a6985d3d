import * as z from 'zod';
import { localeSchema } from './locale.ts';

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
