import type { Locale } from '../../site/languages/registry.ts';
import type { Env } from '../env.ts';
import { isOpen, lastEvents } from '../gaps/db/events.ts';
import { settingsOf } from '../settings.ts';
import { weekAfter, weekOf } from '../weeks/numbers/iso-week.ts';
import type { Share } from '../weeks/numbers/share.ts';
import type { ArticleRecord } from './article-records.ts';
import { type ArticleComment, articleComments } from './db/comments.ts';
import { type ArticleGap, gapsNear } from './db/gaps.ts';
import { seenVersions } from './db/versions.ts';
import type { CountedVotes } from './db/week-votes.ts';
import { readingsByWeek, type WeekReadings } from './db/weeks.ts';
import { weeksBack } from './find-articles.ts';
import { type VersionRecord, versionRecords } from './version-records.ts';

const most = { comments: 300, gaps: 20 };

/** What is known of one article beside its record. */
export interface ArticleDetails {
  versions: VersionRecord[];
  /** Votes that name none of the versions. */
  unknown: Share;
  comments: ArticleComment[];
  weeks: WeekReadings[];
  gaps: ArticleGap[];
}

export async function findArticle(
  env: Env,
  { article: { slug, locale, version }, votes }: { article: ArticleRecord; votes: CountedVotes[] },
  now: Date,
): Promise<ArticleDetails> {
  const { timeZone } = await settingsOf(env);
  const place = { locale, article: slug };
  const first = weekAfter(weekOf(now, timeZone), -weeksBack.readings, timeZone).week;
  const [seen, comments, weeks, gaps] = await Promise.all([
    seenVersions(env.DB, locale, slug),
    articleComments(env.DB, place, most.comments),
    readingsByWeek(env.DB, place, first),
    openGapsNear(env.DB, place),
  ]);
  const own = votes.filter((each) => each.article === slug && each.locale === locale);
  return { ...versionRecords(own, seen, version), comments, weeks, gaps };
}

async function openGapsNear(db: D1Database, place: { locale: Locale; article: string }) {
  const gaps = await gapsNear(db, place, most.gaps);
  const states = await lastEvents(
    db,
    gaps.map(({ gap }) => gap),
  );
  return gaps.filter(({ gap }) => isOpen(states.get(gap)));
}
