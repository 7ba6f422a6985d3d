import type { Signals } from './confidence.ts';
import type { CompanionRoot } from './index-format.ts';
import type { Placed } from './ranking.ts';
import type { Scores } from './scores.ts';

/** Reads from the scores how sure the first article is. */
export const signalsOf = (
  { votes, matched, telling }: Scores,
  { article }: Placed,
  { loudness }: CompanionRoot,
): Signals => ({
  loud: votes.reduce((most, vote) => Math.max(most, vote), 0) / (loudness || 1),
  covered: (matched[article] as number) / (telling || 1),
});
