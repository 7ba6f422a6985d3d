import { runSchedule } from '../../schedule.ts';
import { articles, db, worker } from '../harness.ts';
import { ownerJson } from '../owner.ts';
import { indexOf } from '../with-key.ts';

interface Asked {
  visitor: string;
  locale: string;
  why: string;
  day: string;
  email: string;
  article: string;
  /** In days. */
  age: number;
}

/** Somebody asks in vain: a row as the Worker stores it. */
export async function asked(query: string, parts: Partial<Asked> = {}) {
  const { visitor = 'a', locale = 'en', why = 'no-answer', day = 'today', age = 0 } = parts;
  const { email = null, article = null } = parts;
  await db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, article, visitor, day, created_at, email_index)
       VALUES (?1, ?2, ?3, ?4, 'key:none:' || ?5, ?6, ?7, ?8, ?9, ?10)`,
    )
    .bind(
      ...[query, query.toLowerCase(), locale, why],
      ...[email, article, visitor, day, ago(age)],
      email && (await indexOf(email)),
    )
    .run();
}

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Two people ask the same. */
export async function askedTwice(query: string, parts: Partial<Asked> = {}) {
  await asked(query, { ...parts, visitor: 'a' });
  await asked(query, { ...parts, visitor: 'b' });
}

/** Lets the schedule put what was asked into its gap; the build was there all along, and answers nothing anew. */
export async function grouped() {
  await db
    .prepare('INSERT INTO builds (build, seen_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING')
    .bind(articles.builtAt, '2020-01-01')
    .run();
  await runSchedule(worker, new Date());
}

/** Asks a question twice and lets the schedule put it into its gap. Returns the gap's number. */
export async function gapOf(query: string, parts: Partial<Asked> = {}): Promise<number> {
  await askedTwice(query, parts);
  await grouped();
  const gap = await db
    .prepare('SELECT gap FROM wordings WHERE query = ?1')
    .bind(query)
    .first('gap');
  return Number(gap);
}

/** The numbers of the gaps that the owner's list has in one state. */
export async function gapsListed(state = 'open'): Promise<number[]> {
  const { gaps } = (await ownerJson(`/admin/gaps.json?state=${state}`)) as {
    gaps: { gap: number }[];
  };
  return gaps.map(({ gap }) => gap);
}

/** Lets a build answer a gap. */
export const answeredByBuild = (gap: number) =>
  db
    .prepare(
      `INSERT INTO gap_events (gap, what, article, version, build, revision, created_at)
       VALUES (?1, 'answered', 'refund-payment', 'v', ?2, '1a2b3c', ?3)`,
    )
    .bind(gap, articles.builtAt, new Date().toISOString())
    .run();
