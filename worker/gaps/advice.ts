import type { GapSource } from '../contract/gaps.ts';
import { type GapEvent, stateAfter } from './db/events.ts';
import { type Nearest, wordsLine } from './nearest.ts';

/**
 * What there is to do about a gap that is open: write an article; add the askers' words to one that is near; improve one that
 * search finds and that did not help; or nothing, since search answers it by now.
 */
export type GapAdvice = 'write' | 'words' | 'improve' | 'answered';

/**
 * Whoever says one of these was shown the answer, and says that it is none: what only a new build answers, the schedule
 * closes.
 */
const refusals: readonly GapSource[] = ['not-helpful', 'not-this', 'asked', 'wrote'];

interface Asked {
  nearest: Nearest | null | undefined;
  reasons: readonly GapSource[];
  /** The articles that people were shown as the answer and said: not this. */
  refused: readonly string[];
  /** What became of it last: somebody who read the answer may have opened it again. */
  state: Pick<GapEvent, 'what'> | undefined;
}

/** Nothing about a gap that is not open. */
export function adviceFor({ nearest, reasons, refused, state }: Asked): GapAdvice | undefined {
  if (stateAfter(state) !== 'open') return undefined;
  if (!nearest) return 'write';
  const isRefused =
    state?.what === 'reopened' || reasons.some((reason) => refusals.includes(reason));
  if (nearest.nearness === 'answers' && !isRefused) return 'answered';
  // What is put into an article about something else makes search surer of the wrong one.
  if (nearest.confidence < wordsLine || refused.includes(nearest.article)) return 'write';
  if (nearest.nearness === 'answers') return 'improve';
  return wasPassedOver({ reasons, state }) ? 'write' : 'words';
}

/** The article stood first among what was found, and was not opened, time and again. */
const wasPassedOver = ({ reasons, state }: Pick<Asked, 'reasons' | 'state'>) =>
  state?.what === 'reopened' || reasons.includes('no-click');
