import type { Locale } from '../../../site/languages/registry.ts';
import type { OwnerStrings } from '../../../site/languages/strings.ts';
import { isOpen } from '../../gaps/db/events.ts';
import { needsWords } from '../../gaps/nearest.ts';
import { gapPath } from '../../owner/paths.ts';
import type { ReportedGap } from '../report.ts';

/** As many as one person can write in a week, and with those that are answered meanwhile. */
const most = { open: 6, rows: 10 };

/** A question that was asked in vain, and what there is to do about it. */
export interface GapRow {
  query: string;
  locale: Locale;
  people: number;
  /** "≈ 40 min a week": what an answer would save. */
  worth: string;
  /** The closest article's slug. */
  nearest: string | undefined;
  step: GapStep;
}

type GapStep =
  | { kind: 'write' | 'words'; name: string; path: string }
  | { kind: 'answered'; name: string; article: string; path: string }
  | { kind: 'ignored'; name: string; path: string };

/** What to write next, with what was answered or ignored among it; it ends with the sixth that is open. */
export function gapRowsOf(gaps: ReportedGap[], words: OwnerStrings): GapRow[] {
  const opens = gaps.map(({ state }) => isOpen(state));
  return gaps
    .filter((_, index) => opens.slice(0, index).filter(Boolean).length < most.open)
    .slice(0, most.rows)
    .map((gap) => rowOf(gap, words));
}

const rowOf = (gap: ReportedGap, words: OwnerStrings): GapRow => ({
  query: gap.query,
  locale: gap.locale,
  people: gap.people,
  worth: gap.minutes > 0 ? words.week.minutes(Math.max(1, Math.round(gap.minutes))) : '',
  nearest: gap.nearest?.article,
  step: stepOf(gap, words),
});

function stepOf({ gap, nearest, state }: ReportedGap, { gaps: words }: OwnerStrings): GapStep {
  // Not in a group yet: that happens when the list of gaps is opened.
  const path = gap === null ? '/admin/gaps/' : gapPath(gap);
  if (state?.what === 'ignored') return { kind: 'ignored', name: words.states.ignored, path };
  if (state?.what === 'answered' && state.article) {
    return { kind: 'answered', name: words.states.answered, article: state.article, path };
  }
  return needsWords(nearest)
    ? { kind: 'words', name: words.toAdd, path: `${path}#words` }
    : { kind: 'write', name: words.toWrite, path: `${path}#write` };
}
