import { isOfSite, type Locale } from '../../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import { isGapOpen } from '../../gaps/db/events.ts';
import { needsWords } from '../../gaps/nearest.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { articlePagePath, gapPath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { Proposal } from '../../words/proposals.ts';
import { wordsFacts } from '../../words/text.ts';
import type { ReportedGap, ReportedWeakArticle, WeekReport } from '../report.ts';
import { type Headline, headlinesOf } from './headlines.ts';

/** A week in words: the page, the email, the text and the Markdown all say this, so they cannot differ. */
export interface WeekSummary {
  /** `2026-W47` */
  name: string;
  title: string;
  lead: Lead;
  /** That the week still goes on. */
  open: string | undefined;
  headlines: Headline[];
  gaps: GapLine[];
  /** Why there are none. */
  noGaps: string;
  /** What became of those who were notified of an answer. */
  subscribers: string | undefined;
  /** How many answered the survey, and the mean, with its change. */
  effort: string | undefined;
  weakArticles: WeakArticleRow[];
  /** What people searched with for an article, and what to do about it. */
  words: WordsLine[];
  manifest: Manifest;
}

export function weekSummary(report: WeekReport, view: View): WeekSummary {
  const { week, before, isOver, manifest } = report;
  const { strings } = view;
  return {
    name: week.week,
    title: strings.week.title(week.from, week.to),
    lead: leadOf(report, view),
    open: isOver ? undefined : strings.week.open,
    headlines: isEmpty(week) ? [] : headlinesOf({ week, before, strings }),
    gaps: gapRowsOf(report.gaps, view),
    noGaps: noGapsText(week, strings),
    subscribers: subscribersText(report, strings),
    effort: effortText(report, strings),
    weakArticles: weakArticleRows(report.weakArticles, manifest, strings),
    words: wordsLines(report.words, manifest, strings),
    manifest,
  };
}

/** Where people came and no search was counted, nobody knows what searches found. */
function noGapsText(week: WeekReport['week'], { gaps: strings }: OwnerStrings) {
  const { searches, unanswered } = week.search;
  if (isEmpty(week)) return strings.noSearches;
  return searches > 0 && unanswered.count === 0 ? strings.empty : strings.noneListed;
}

function subscribersText({ week: { askers } }: WeekReport, { week: strings }: OwnerStrings) {
  const { told, yes, no } = askers;
  return told + yes + no > 0 ? strings.subscribers(told, yes, no) : undefined;
}

function effortText({ week, before }: WeekReport, { week: strings, numbers }: OwnerStrings) {
  const { decimal } = numbers;
  const { answers, effort } = week.surveys;
  if (answers === 0) return undefined;

  const [mean, earlier] = [tenths(effort.mean), tenths(before?.surveys.effort.mean)];
  const change =
    mean !== undefined && earlier !== undefined
      ? strings.effortChange(decimal(earlier), mean - earlier)
      : '';
  return strings.surveysHint(answers, mean === undefined ? undefined : decimal(mean)) + change;
}

/** As it is shown: what looks the same is no change. */
const tenths = (mean: number | null | undefined) =>
  mean === null || mean === undefined ? undefined : Number(mean.toFixed(1));

/** One sentence that says how the week went; its key is marked. */
interface Lead {
  before: string;
  key: string;
  after: string;
}

function leadOf({ week, waiting, isBeforeData }: WeekReport, view: View): Lead {
  const { week: strings } = view.strings;
  if (isEmpty(week)) {
    if (waiting && view.waiting > 0) return plain(strings.emptyBut(view.waiting));
    return plain(isBeforeData ? strings.beforeData : strings.empty);
  }
  if (week.visits === 0) {
    const { people } = week.messages;
    return plain(people > 0 ? strings.onlyWrote(people) : strings.onlyAsked(week.askedInVain));
  }

  const { confirmed } = week.outcomes;
  return {
    before: strings.lead(week.visits),
    key: strings.found(confirmed, confirmed + likelyOf(week.outcomes)),
    after: strings.wrote(week.messages.people),
  };
}

export const leadText = ({ before, key, after }: Lead) => before + key + after;

/** Nobody came with a question, nobody wrote, and nobody asked in vain of whom no visit is known. */
export const isEmpty = ({ visits, messages, askedInVain }: WeekNumbers) =>
  visits + messages.received + askedInVain === 0;

const plain = (before: string): Lead => ({ before, key: '', after: '' });

/** As many as one person can write in a week, and with those that are answered meanwhile. */
const gapLimits = { open: 6, rows: 10 };

/** A question that was asked in vain, and what there is to do about it. */
export interface GapLine {
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
  | { kind: 'ignored' | 'not of the site'; name: string; path: string };

/** What to write next, with what was answered or ignored among it; it ends with the sixth that is open. */
function gapRowsOf(gaps: ReportedGap[], view: View): GapLine[] {
  const opens = gaps.map(({ state }) => isGapOpen(state));
  return gaps
    .filter((_, index) => opens.slice(0, index).filter(Boolean).length < gapLimits.open)
    .slice(0, gapLimits.rows)
    .map((gap) => rowOf(gap, view));
}

const rowOf = (gap: ReportedGap, view: View): GapLine => ({
  query: gap.query,
  locale: gap.locale,
  people: gap.people,
  worth: gap.minutes > 0 ? view.strings.week.minutes(Math.max(1, Math.round(gap.minutes))) : '',
  nearest: gap.nearest?.article,
  step: stepOf(gap, view),
});

function stepOf({ gap, locale, nearest, state }: ReportedGap, view: View): GapStep {
  const { gaps: strings, week } = view.strings;
  // Until the schedule has grouped it, it has no page: the list shows it as new.
  const path = gap === null ? '/admin/gaps/' : gapPath(gap);
  if (state?.what === 'ignored') return { kind: 'ignored', name: strings.states.ignored, path };
  if (state?.what === 'answered' && state.article) {
    return { kind: 'answered', name: strings.states.answered, article: state.article, path };
  }
  if (!isOfSite(locale, view.settings.locales))
    return { kind: 'not of the site', name: week.lookAt, path };
  return needsWords(nearest)
    ? { kind: 'words', name: strings.toAdd, path: `${path}#words` }
    : { kind: 'write', name: strings.toWrite, path: `${path}#write` };
}

/** An article to work on, and what somebody missed in it. */
interface WeakArticleRow {
  title: string;
  locale: Locale;
  /** The owner's page about it. */
  path: string;
  share: string;
  counts: string;
  /** How much it fell with its newest change. */
  drop: string | undefined;
  missed: string | undefined;
}

const weakArticleRows = (
  weakArticles: ReportedWeakArticle[],
  manifest: Manifest,
  { week: strings, numbers }: OwnerStrings,
): WeakArticleRow[] =>
  weakArticles.map(({ article, locale, helpful, drop, missed }) => ({
    title: titleOf(manifest, locale, article),
    locale,
    path: articlePagePath(locale, article),
    share: numbers.percent(helpful.share ?? 0),
    counts: strings.saidYes(helpful.count, helpful.of),
    drop: drop === undefined ? undefined : strings.drop(Math.round(drop * 100)),
    missed: missed ?? undefined,
  }));

/** As many as one looks through at once. */
export const mostWords = 5;

interface WordsLine {
  query: string;
  /** The article that they are for. */
  title: string;
  facts: string[];
  /** The file to put them into. */
  file: string;
  /** The owner's page about the article, where its line is to be copied. */
  path: string;
}

const wordsLines = (words: Proposal[], manifest: Manifest, strings: OwnerStrings): WordsLine[] =>
  words
    .filter(({ state }) => state === 'open')
    .slice(0, mostWords)
    .map((each) => ({
      query: each.query,
      title: titleOf(manifest, each.locale, each.article),
      facts: wordsFacts(each, strings),
      file: fileOf(manifest, each.locale, each.article),
      path: `${articlePagePath(each.locale, each.article)}#words`,
    }));

const fileOf = (manifest: Manifest, locale: Locale, article: string): string =>
  publishedIn(manifest, locale).find(({ slug }) => slug === article)?.file ?? article;

/** What an article is called; its slug when it is not published any more. */
export const titleOf = (manifest: Manifest, locale: Locale, article: string): string =>
  publishedIn(manifest, locale).find(({ slug }) => slug === article)?.title ?? article;
