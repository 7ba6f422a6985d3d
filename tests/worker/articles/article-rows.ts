import { weekVotesInsertion } from '../../../worker/closed-weeks/db/articles.ts';
import { weekAfter, weekOf } from '../../../worker/contract/time/iso-week.ts';
import { db, settings } from '../harness.ts';

const WEEK = 7 * 86_400_000;

interface Text {
  slug?: string | undefined;
  version?: string | undefined;
}

/** One of a build's articles, which may have none at that place. */
type Given = Text | undefined;

interface Counts {
  yes: number;
  no: number;
}

/** A stored time so many weeks ago. */
export const weekAgo = (weeks: number) => new Date(Date.now() - weeks * WEEK).toISOString();

/** Votes for a text of an English article, of as many visitors; a moment ago, if not at that time. */
export async function addVotes(
  article: Given,
  { yes, no }: Counts,
  time = new Date(Date.now() - 1000).toISOString(),
) {
  const votes = [...Array<string>(yes).fill('yes'), ...Array<string>(no).fill('no')];
  await db
    .prepare(
      `INSERT INTO votes (article, locale, version, helpful, visitor, day, created_at)
       SELECT ?1, 'en', ?2, value, hex(randomblob(16)), 'today', ?4
         FROM json_each(?3)`,
    )
    .bind(article?.slug, article?.version, JSON.stringify(votes), time)
    .run();
}

/** A "no" with what was missing. */
export const addComment = (article: Given, comment: string, time: string) =>
  db
    .prepare(
      `INSERT INTO votes (article, locale, version, helpful, reason, comment, visitor, day, created_at)
       VALUES (?1, 'en', ?2, 'no', 'steps-differ', 'key:none:' || ?3, hex(randomblob(16)), 'today', ?4)`,
    )
    .bind(article?.slug, article?.version, comment, time)
    .run();

/** A text that was first seen online at that time. */
export const addSeen = (article: Given, seenAt: string, locale = 'en') =>
  db
    .prepare(
      'INSERT INTO article_versions (locale, article, version, seen_at) VALUES (?1, ?2, ?3, ?4)',
    )
    .bind(locale, article?.slug, article?.version, seenAt)
    .run();

interface Read extends Text, Partial<Counts> {
  visits: number;
  wrote: number;
}

/** A week that closed so many weeks ago, as far as it tells of articles. */
export async function addWeek(weeks: number, read: Read[]) {
  const { week, monday } = weekAfter(
    weekOf(new Date(), settings.timeZone),
    -weeks,
    settings.timeZone,
  );
  const articles = read.map(({ slug, version, visits, wrote, yes = 0, no = 0 }) => {
    const helpful = { count: yes, of: yes + no };
    return {
      ...{ article: slug, locale: 'en', visits, helpful },
      contactAfterReading: { count: wrote, of: visits },
      versions: yes + no ? [{ version, helpful }] : [],
    };
  });
  const data = JSON.stringify({ week, from: monday, articles });
  await db.batch([
    db
      .prepare('INSERT INTO weeks (week, data, closed_at) VALUES (?1, ?2, ?3)')
      .bind(week, data, new Date().toISOString()),
    weekVotesInsertion(db, week),
  ]);
}
