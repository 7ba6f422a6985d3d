import type { Env } from '../env.ts';
import { articlesOf, settingsOf } from '../settings.ts';
import { newestClosedWeek } from '../weeks/db/weeks.ts';
import { weekAfter, weekNamed, weekOf } from '../weeks/numbers/iso-week.ts';
import { type ArticleRecord, articleRecords } from './article-records.ts';
import { seenArticles } from './db/versions.ts';
import { votesByVersion } from './db/votes.ts';
import { type CountedVotes, votesInWeeks } from './db/week-votes.ts';
import { readingsInWeeks } from './db/weeks.ts';

/** How many weeks back votes and readings count, and votes count as recent. */
export const weeksBack = { votes: 52, readings: 12, recent: 4 };

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

/** Those of closed weeks as they were stored, and the rows since the last one. */
async function findVotes(env: Env, now: Date): Promise<CountedVotes[]> {
  const { timeZone } = await settingsOf(env);
  const weeksAgo = (weeks: number) => weekAfter(weekOf(now, timeZone), -weeks, timeZone);
  const newest = weekNamed((await newestClosedWeek(env.DB)) ?? '', timeZone);
  const since = newest?.to ?? weeksAgo(weeksBack.votes).from;

  const [closed, rows] = await Promise.all([
    votesInWeeks(env.DB, {
      first: weeksAgo(weeksBack.votes).week,
      last: weeksAgo(0).week,
      recent: weeksAgo(weeksBack.recent).week,
    }),
    votesByVersion(env.DB, since.toISOString(), now.toISOString()),
  ]);
  return [...closed, ...rows.map((row) => ({ ...row, recentYes: row.yes, recentNo: row.no }))];
}
