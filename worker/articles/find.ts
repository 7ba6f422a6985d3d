import {
  type CountedVotes,
  readingsByWeek,
  readingsInWeeks,
  votesInWeeks,
  type WeekReaders,
} from '../closed-weeks/db/articles.ts';
import { newestEnd } from '../closed-weeks/db/bounds.ts';
import { closedWeeksFrom } from '../closed-weeks/db/weeks.ts';
import { wordsOfArticle } from '../closed-weeks/db/words.ts';
import type { VotesBefore } from '../contract/published/votes-before.ts';
import { weekAfter, weekNamed, weekOf, weeksUpTo } from '../contract/time/iso-week.ts';
import type { Env } from '../env.ts';
import type { GapNear } from '../gaps/db/gap.ts';
import { openGapsNear } from '../gaps/nearest.ts';
import { type ArticleWords, earlierWeeks } from '../numbers/words.ts';
import { seenArticles, seenVersions } from '../published/db.ts';
import { articlesOf, knownWordsOf, votesBeforeOf } from '../published/files.ts';
import { settingsOf } from '../settings.ts';
import type { Share } from '../statistics.ts';
import { type ArticleComment, articleComments, votesByVersion } from '../votes/db.ts';
import { type Proposal, proposalsOf, sumWeeks } from '../words/proposals.ts';
import {
  type ArticleRecord,
  articleRecords,
  type VersionRecord,
  versionRecords,
} from './records.ts';

/** How many weeks back votes, readings and words count, and votes count as recent. */
export const weeksBack = { votes: 52, readings: 12, words: earlierWeeks + 1, recent: 4 };

const mostComments = 300;

interface FoundArticles {
  /** Every published article with what readers made of it, those that need work first. */
  articles: ArticleRecord[];
  /** The votes of a year, by article and version. */
  votes: CountedVotes[];
}

export async function findArticles(env: Env, now: Date): Promise<FoundArticles> {
  const [manifest, { timeZone }] = await Promise.all([articlesOf(env), settingsOf(env)]);
  const [votes, readings, seen] = await Promise.all([
    findVotes(env, now),
    readingsInWeeks(env.DB, weekAfter(weekOf(now, timeZone), -weeksBack.readings, timeZone).week),
    seenArticles(env.DB, manifest.articles),
  ]);
  return { articles: articleRecords(manifest, { votes, readings, seen }), votes };
}

/** The weeks whose visits count, the oldest first; nothing in the place of one that never closed. */
export async function closedWeeks(env: Env, now: Date): Promise<(string | null)[]> {
  const { timeZone } = await settingsOf(env);
  const newest = weekAfter(weekOf(now, timeZone), -1, timeZone);
  const weeks = weeksUpTo(newest, weeksBack.readings, timeZone).map(({ week }) => week);
  const closed = await closedWeeksFrom(env.DB, weeks[0] ?? '');
  return weeks.map((week) => (closed.has(week) ? week : null));
}

/** Those of closed weeks as they were stored, and the rows since the last one. */
async function findVotes(env: Env, now: Date): Promise<CountedVotes[]> {
  const { timeZone } = await settingsOf(env);
  const weeksAgo = (weeks: number) => weekAfter(weekOf(now, timeZone), -weeks, timeZone);
  const newest = await newestEnd(env.DB);
  const since =
    newest?.ends ??
    (weekNamed(newest?.week ?? '', timeZone)?.to ?? weeksAgo(weeksBack.votes).from).toISOString();

  const [closed, rows] = await Promise.all([
    votesInWeeks(env.DB, {
      first: weeksAgo(weeksBack.votes).week,
      last: weeksAgo(0).week,
      recent: weeksAgo(weeksBack.recent).week,
    }),
    votesByVersion(env.DB, since, now.toISOString()),
  ]);
  return [...closed, ...rows.map((row) => ({ ...row, recentYes: row.yes, recentNo: row.no }))];
}

/** What is known of one article beside its record. */
export interface ArticleDetails {
  versions: VersionRecord[];
  /** Votes that name none of the versions. */
  unknown: Share;
  /** Those that it had at a help desk, which count as none of these. */
  votesBefore: VotesBefore | undefined;
  comments: ArticleComment[];
  weeks: WeekReaders[];
  gaps: GapNear[];
  words: Proposal[];
}

interface ShownArticle {
  article: ArticleRecord;
  votes: CountedVotes[];
  now: Date;
}

export async function findArticle(
  env: Env,
  { article: { slug, locale, version }, votes, now }: ShownArticle,
): Promise<ArticleDetails> {
  const { timeZone } = await settingsOf(env);
  const place = { locale, article: slug };
  const first = weekAfter(weekOf(now, timeZone), -weeksBack.readings, timeZone).week;
  const [seen, comments, weeks, gaps, words, votesBefore] = await Promise.all([
    seenVersions(env.DB, locale, slug),
    articleComments(env, place, mostComments),
    readingsByWeek(env.DB, place, first),
    openGapsNear(env.DB, place),
    wordsFor(env, place),
    votesBeforeOf(env).then((all) => all[locale]?.[slug]),
  ]);
  const own = votes.filter((each) => each.article === slug && each.locale === locale);
  return { ...versionRecords(own, seen, version), votesBefore, comments, weeks, gaps, words };
}

/** What the closed weeks propose for an article, counted as in the newest of them. */
async function wordsFor(env: Env, place: Pick<ArticleWords, 'locale' | 'article'>) {
  const [found, known] = await Promise.all([
    wordsOfArticle(env.DB, place, weeksBack.words),
    knownWordsOf(env),
  ]);
  return proposalsOf(env.DB, sumWeeks(found), known);
}
