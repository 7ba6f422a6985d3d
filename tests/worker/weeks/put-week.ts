import { runSchedule } from '../../schedule.ts';
import { articles, db, worker } from '../harness.ts';

/** What is online was online when these questions were asked: before each test of the files that put weeks together. */
export const wasOnline = () =>
  db
    .prepare(`INSERT INTO builds (build, seen_at) VALUES (?1, '2026-01-01T00:00:00.000Z')`)
    .bind(articles.builtAt)
    .run();

/** The owner of the demonstration sits in Singapore: there the week of 9 November begins on the 8th at 16:00 UTC. */
export const week = '2026-W46';
export const monday = '2026-11-08T16:00:00.000Z';
export const nextMonday = '2026-11-15T16:00:00.000Z';
/** Before seven o'clock on the Monday after it, and some hours later. */
export const atNight = new Date('2026-11-15T18:00:00Z');
export const afterwards = new Date('2026-11-16T06:00:00Z');

const inTheWeek = '2026-11-10T02:00:00.000Z';

/** Lets the schedule come; each week that is caught up takes a round. */
export const close = (now: Date, rounds?: number) => runSchedule(worker, now, rounds);

let ids = 0;

/** A visit as the endpoint stores it, but at any time, and each from another network. */
export async function visit(parts: object, started = inTheWeek, created = started) {
  ids += 1;
  const data = {
    visit: `visit-${ids}`,
    started,
    locale: 'en',
    searches: [],
    articles: [],
    ...parts,
  };
  await db
    .prepare(
      'INSERT INTO visits (visit, started, locale, data, created_at, network) VALUES (?1, ?2, ?3, ?4, ?5, ?1)',
    )
    .bind(data.visit, started, 'en', JSON.stringify(data), created)
    .run();
}

export async function visits(count: number, parts: object, started?: string) {
  for (let each = 0; each < count; each += 1) await visit(parts, started);
}

/** Some people searched, and read an article that was not the first result. */
export const furtherDown = (query: string, people = 2, reading: object = {}) =>
  visits(people, {
    searches: [{ query, answered: true, clicked: 'refund-payment', place: 3 }],
    articles: [{ article: 'refund-payment', seconds: 40, ...reading }],
  });

/** A question that some people asked in vain. */
export async function gap(query: string, people = 2, why = 'no-answer') {
  await db.batch(
    Array.from({ length: people }, (_, visitor) =>
      db
        .prepare(
          `INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at)
           VALUES (?1, ?1, 'en', ?2, ?3, '2026-11-10', ?4)`,
        )
        .bind(query, why, `visitor-${visitor}`, inTheWeek),
    ),
  );
}

interface Votes {
  article: string;
  version: string;
  yes: number;
  no: number;
  comment?: string;
}

/** Votes for one version of an article; the noes say what was missing. */
export async function votes({ article, version, yes, no, comment }: Votes, at = inTheWeek) {
  const each = [...Array(yes).fill('yes'), ...Array(no).fill('no')];
  await db.batch(
    each.map((helpful) => {
      ids += 1;
      return db
        .prepare(
          `INSERT INTO votes (article, locale, version, helpful, comment, visitor, day, created_at)
           VALUES (?1, 'en', ?2, ?3, 'key:none:' || ?4, ?5, '2026-11-10', ?6)`,
        )
        .bind(
          ...[article, version, helpful],
          helpful === 'no' ? (comment ?? null) : null,
          ...[`v${ids}`, at],
        );
    }),
  );
}

/** Somebody who waits for the owner. */
export const waiting = (text: string, name: string) =>
  db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                             reply_by, waiting_since, updated_at, searched_at, email_index)
       VALUES ('waiting', 's', 'w', 'b', 'en', 'key:none:waiting@client.example', 'key:none:' || ?1, 'key:none:' || ?2, ?3, ?3, ?3, ?3, ?3, 'key:none:waiting@client.example')`,
    )
    .bind(name, text, inTheWeek)
    .run();
