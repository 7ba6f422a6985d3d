import { runSchedule } from '../../schedule.ts';
import { articles, db, worker } from '../harness.ts';

interface Asked {
  visitor: string;
  locale: string;
  why: string;
  day: string;
  email: string;
  /** In days. */
  age: number;
}

/** Somebody asks in vain: a row as the Worker stores it. */
export async function asked(query: string, parts: Partial<Asked> = {}) {
  const { visitor = 'a', locale = 'en', why = 'no-answer', day = 'today', email, age = 0 } = parts;
  await db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, visitor, day, created_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)`,
    )
    .bind(...[query, query.toLowerCase(), locale, why], ...[email ?? null, visitor, day, ago(age)])
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
