import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { CorrectedArticle } from '../../articles/weak-articles.ts';
import { type Manifest, publishedIn } from '../../contract/published/manifest.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { duration } from '../../owner/format.ts';
import { articlePagePath } from '../../owner/paths.ts';
import type { View } from '../../owner/view.ts';
import type { Proposal } from '../../words/proposals.ts';
import { wordsFacts } from '../../words/text.ts';
import type { ReportedWeakArticle, WeekReport } from '../report.ts';
import {
  type AnsweredGap,
  answeredGaps,
  type GapLine,
  gapLines,
  gapsToDo,
  minutesHint,
} from './gap-lines.ts';
import { type Headline, headlinesOf } from './headlines.ts';

/** A week in words: the page, the email, the text and the Markdown all say this, so they cannot differ. */
export interface WeekSummary {
  /** `2026-W47` */
  name: string;
  title: string;
  lead: Lead;
  /** That the week still goes on. */
  open: string | undefined;
  /** What of one network was more than counts, and whether it is counted. */
  setAside: string | undefined;
  /** That a changed time zone made it longer or shorter. */
  seam: string | undefined;
  headlines: Headline[];
  gaps: GapLine[];
  /** Why there are none. */
  noGaps: string;
  /** What was asked in vain and is answered by now: nothing to do about it. */
  answered: AnsweredGap[];
  /** How many these are: "3 more are answered by now". */
  answeredByNow: string | undefined;
  /** What minutes are reckoned with, where a gap shows any. */
  minutesHint: string | undefined;
  /** What became of those who were notified of an answer. */
  subscribers: string | undefined;
  /** How many answered the survey, and the mean, with its change. */
  effort: string | undefined;
  weakArticles: WeakArticleRow[];
  /** Those that were weak before their last change, and are not known to be now. */
  corrected: CorrectedRow[];
  /** What people searched with for an article, and what to do about it. */
  words: WordsLine[];
  manifest: Manifest;
}

export function weekSummary(report: WeekReport, view: View): WeekSummary {
  const { week, before, isOver, manifest } = report;
  const { strings } = view;
  const toDo = gapsToDo(report.gaps, report.words);
  const gaps = gapLines(toDo, manifest, view);
  const answered = answeredGaps(report.gaps);
  return {
    name: week.week,
    title: strings.week.title(week.from, week.to),
    lead: leadOf(report, view),
    open: isOver ? undefined : strings.week.open,
    setAside: setAsideText(week, strings),
    seam: seamText(week, strings),
    headlines: isEmpty(week) ? [] : headlinesOf({ week, before, strings }),
    gaps,
    noGaps: answered.length > 0 ? strings.gaps.allAnswered : noGapsText(week, strings),
    answered,
    answeredByNow:
      answered.length > 0
        ? strings.gaps.answeredByNow(answered.length, gaps.length > 0)
        : undefined,
    minutesHint: toDo.length > 0 ? minutesHint(toDo, week, view) : undefined,
    subscribers: subscribersText(report, strings),
    effort: effortText(report, strings),
    weakArticles: weakArticleRows(report.weakArticles, manifest, strings),
    corrected: correctedRows(report.corrected, manifest, strings),
    words: wordsLines(report.words, manifest, strings),
    manifest,
  };
}

/** A week that closed before networks were limited has nothing to say of them. */
function setAsideText({ setAside }: WeekNumbers, { setAside: strings }: OwnerStrings) {
  if (!setAside || setAside.networks === 0) return undefined;
  return setAside.counted ? strings.counted(setAside) : strings.said(setAside);
}

/** A week that closed before seams were kept has none to tell of. */
function seamText(
  { seam, timeZone }: Partial<Pick<WeekNumbers, 'seam' | 'timeZone'>>,
  strings: OwnerStrings,
): string | undefined {
  if (!seam || !timeZone) return undefined;
  const by = { hours: duration(Math.abs(seam.hours), strings), isLonger: seam.hours > 0 };
  return strings.week.seam(seam.before, timeZone, by);
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

/** What is to know about the figures of the week before they are read. */
export const notesOf = ({ open, seam, setAside }: WeekSummary): string[] =>
  [open, seam, setAside].filter((note) => note !== undefined);

export const leadText = ({ before, key, after }: Lead) => before + key + after;

/** Nobody came with a question, nobody wrote, and nobody asked in vain of whom no visit is known. */
export const isEmpty = ({ visits, messages, askedInVain }: WeekNumbers) =>
  visits + messages.received + askedInVain === 0;

const plain = (before: string): Lead => ({ before, key: '', after: '' });

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

type CorrectedRow = Pick<WeakArticleRow, 'title' | 'locale' | 'path' | 'share' | 'counts'> & {
  votesSince: string;
};

const correctedRows = (
  corrected: CorrectedArticle[],
  manifest: Manifest,
  { week: strings, numbers }: OwnerStrings,
): CorrectedRow[] =>
  corrected.map(({ article, locale, before, votesSince }) => ({
    title: titleOf(manifest, locale, article),
    locale,
    path: articlePagePath(locale, article),
    share: numbers.percent(before.share ?? 0),
    counts: strings.saidYes(before.count, before.of),
    votesSince: strings.votesSince(votesSince),
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
