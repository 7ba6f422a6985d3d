import { fold } from '../../../site/languages/fold.ts';
import { isOfSite, type Locale } from '../../../site/languages/registry/locales.ts';
import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import { isGapOpen } from '../../gaps/db/events.ts';
import { stepFor } from '../../gaps/owner-pages/step.ts';
import { minutesText } from '../../gaps/text.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { Proposal } from '../../words/proposals.ts';
import { type ReportedGap, refusedIn } from '../report.ts';

/** As many as one person can write in a week. */
const mostGaps = 6;

/** A question that was asked in vain, and the one thing to do about it. */
export interface GapLine {
  /** Nothing until the schedule has grouped it. */
  gap: number | null;
  query: string;
  locale: Locale;
  people: number;
  /** "≈ 40 min a week": what an answer would save. */
  worth: string;
  /** The closest article's slug. */
  nearest: string | undefined;
  /** What people were shown and said: not this. */
  notThis: { article: string; people: number; said: string }[];
  step: { name: string; path: string; isToDo: boolean };
}

/** What to write next: nothing that is answered by now, or that the owner ignores. */
export const gapsToDo = (gaps: ReportedGap[], words: readonly Proposal[]): ReportedGap[] =>
  gaps
    .filter(({ advice }) => advice !== undefined && advice !== 'answered')
    .filter((gap) => !words.some((proposal) => isSolvedBy(proposal, gap)))
    .slice(0, mostGaps);

/** Whether an article is known to answer it, to which these words are proposed: one question has one advice. */
const isSolvedBy = (
  { state, locale, query, confirmed, earlier }: Proposal,
  gap: Pick<ReportedGap, 'locale' | 'query'>,
) =>
  state === 'open' &&
  confirmed + earlier.confirmed > 0 &&
  locale === gap.locale &&
  fold(query) === fold(gap.query);

export const gapLines = (gaps: ReportedGap[], manifest: Manifest, view: View): GapLine[] =>
  gaps.map((gap) => ({
    gap: gap.gap,
    query: gap.query,
    locale: gap.locale,
    people: gap.people,
    worth: gap.minutes ? view.strings.week.minutes(Math.max(1, Math.round(gap.minutes))) : '',
    nearest: gap.nearest?.article,
    notThis: refusedIn(gap).map(({ article, people }) => ({
      article,
      people,
      said: view.strings.week.notThis(titleIn(manifest, gap.locale, article), people),
    })),
    step: stepOf(gap, manifest, view),
  }));

const titleIn = (manifest: Manifest, locale: Locale, article: string) =>
  publishedIn(manifest, locale).find(({ slug }) => slug === article)?.title ?? article;

/** A gap in a language that the site has no more can only be looked at. */
function stepOf(gap: ReportedGap, manifest: Manifest, view: View): GapLine['step'] {
  const { strings, settings } = view;
  const step = isOfSite(gap.locale, settings.locales) ? stepFor(gap, view, manifest) : undefined;
  if (step) return { ...step, isToDo: true };
  return { name: strings.week.lookAt, path: pathOfGap(gap.gap), isToDo: false };
}

/** Where the owner's page of a gap is; that of all while the schedule has not grouped it. */
export const pathOfGap = (gap: number | null) => (gap === null ? '/admin/gaps/' : gapPath(gap));

export interface AnsweredGap {
  query: string;
  locale: Locale;
  /** Nothing until the schedule has grouped it. */
  gap: number | null;
  article: string;
}

export const answeredGaps = (gaps: ReportedGap[]): AnsweredGap[] =>
  gaps.flatMap(({ query, locale, gap, state, advice, nearest }) => {
    const article =
      advice === 'answered' ? nearest?.article : isGapOpen(state) ? undefined : state?.article;
    return article ? [{ query, locale, gap, article }] : [];
  });

/** A week that closed before its share was kept says nothing of it. */
export const minutesHint = (
  gaps: ReportedGap[],
  { writeShare }: Pick<WeekNumbers, 'writeShare'>,
  view: View,
): string | undefined => writeShare && minutesText(writeShare, gaps, view);
