import type { OwnerStrings } from '../../../site/languages/strings.ts';
import type { Manifest } from '../../contract/manifest.ts';
import type { View } from '../../owner/view.ts';
import type { WeekReport } from '../report.ts';
import { type FixRow, fixRowsOf } from './fix-rows.ts';
import { type GapRow, gapRowsOf } from './gap-rows.ts';
import { type Headline, headlinesOf } from './headlines.ts';
import { isEmpty, type Lead, leadOf } from './lead.ts';

/** A week in words: the page, the letter, the text and the Markdown all say this, so they cannot differ. */
export interface ToldWeek {
  /** `2026-W47` */
  name: string;
  title: string;
  lead: Lead;
  /** That the week still goes on. */
  open: string | undefined;
  headlines: Headline[];
  gaps: GapRow[];
  /** Why there are none. */
  noGaps: string;
  /** What became of those who were told of an answer. */
  askers: string | undefined;
  /** How many answered the survey, and the mean, with its change. */
  effort: string | undefined;
  fixes: FixRow[];
  manifest: Manifest;
}

export function toldWeek(report: WeekReport, view: View): ToldWeek {
  const { week, before, isOver, manifest } = report;
  const { words } = view;
  return {
    name: week.week,
    title: words.week.title(week.from, week.to),
    lead: leadOf(week, view.waiting, words),
    open: isOver ? undefined : words.week.open,
    headlines: isEmpty(week) ? [] : headlinesOf({ week, before, words }),
    gaps: gapRowsOf(report.gaps, words),
    noGaps: noGapsText(week, words),
    askers: askersText(report, words),
    effort: effortText(report, words),
    fixes: fixRowsOf(report.fixes, manifest, words),
    manifest,
  };
}

/** Where people came and no search was counted, nobody knows what searches found. */
function noGapsText(week: WeekReport['week'], { gaps: words }: OwnerStrings) {
  const { searches, unanswered } = week.search;
  const isKnown = searches > 0 || isEmpty(week);
  return isKnown && unanswered.count === 0 ? words.empty : words.noneTwice;
}

function askersText({ week: { askers } }: WeekReport, { week: words }: OwnerStrings) {
  const { told, yes, no } = askers;
  return told + yes + no > 0 ? words.askers(told, yes, no) : undefined;
}

function effortText({ week, before }: WeekReport, { week: words, numbers }: OwnerStrings) {
  const { decimal } = numbers;
  const { answers, effort } = week.surveys;
  if (answers === 0) return undefined;

  const [mean, earlier] = [tenths(effort.mean), tenths(before?.surveys.effort.mean)];
  const change =
    mean !== undefined && earlier !== undefined
      ? words.effortChange(decimal(earlier), mean - earlier)
      : '';
  return words.surveysHint(answers, mean === undefined ? undefined : decimal(mean)) + change;
}

/** As it is shown: what looks the same is no change. */
const tenths = (mean: number | null | undefined) =>
  mean === null || mean === undefined ? undefined : Number(mean.toFixed(1));
