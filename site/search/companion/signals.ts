import type { CompanionRoot } from './data.ts';
import type { Placed } from './order.ts';
import type { Scores } from './scores.ts';
import type { Signals } from './sureness.ts';

/** Reads from the scores how sure the first article is. */
export function signalsOf(
  { lexical, votes }: Scores,
  [best]: readonly Placed[],
  { loudness }: CompanionRoot,
): Signals {
  if (!best) return { loud: 0, lead: 0 };
  const first = lexical[best.article] ?? 0;
  const others = lexical.filter((_, article) => article !== best.article);
  return {
    loud: votes.reduce((most, vote) => Math.max(most, vote), 0) / loudness,
    lead: (first - others.reduce((most, score) => Math.max(most, score), 0)) / (first || 1),
  };
}
