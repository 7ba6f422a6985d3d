import * as z from 'zod';
import { locales } from '../../../site/languages/registry/locales.ts';

export const votesBeforeSchema = z.object({ yes: z.number(), no: z.number() });

/**
 * What the build tells the Worker of the votes that articles had at the help desk from which they came, by slug. They are the
 * owner's, so the file lies where only she is answered. They are shown beside the votes here, and count as none of them.
 */
export const allVotesBeforeSchema = z.partialRecord(
  z.enum(locales),
  z.record(z.string(), votesBeforeSchema),
);

export const votesBeforePath = '/admin/votes-before-the-move.json';

export type VotesBefore = z.infer<typeof votesBeforeSchema>;
export type AllVotesBefore = z.infer<typeof allVotesBeforeSchema>;
