import { weekAfter, weekOf } from '../../worker/contract/time/iso-week.ts';

interface Fill {
  db: D1Database;
  now: Date;
  timeZone: string;
  /** Names of articles that are published. */
  articles: string[];
}

/** Visits in the week that is not over, in the twelve before it, and votes in all of them. */
export const amounts = { open: 50_000, closed: 6000, votes: 5000, gaps: 2000, messages: 300 };

export async function fillWeeks({ db, now, timeZone, articles }: Fill): Promise<void> {
  const open = weekOf(now, timeZone);
  const first = weekAfter(open, -12, timeZone);
  const between = (from: Date, to: Date) => [
    from.getTime() / 1000,
    (to.getTime() - from.getTime()) / 1000,
  ];
  const names = JSON.stringify(articles);
  const older = between(first.from, open.from);
  const current = between(open.from, now);

  await db
    .prepare(visits)
    .bind(amounts.closed, ...older, 'older', names)
    .run();
  for (let part = 0; part < 10; part += 1) {
    await db
      .prepare(visits)
      .bind(amounts.open / 10, ...current, `part-${part}`, names)
      .run();
  }
  const whole = between(first.from, now);
  await db
    .prepare(votes)
    .bind(amounts.votes, ...whole, names)
    .run();
  await db
    .prepare(gaps)
    .bind(amounts.gaps, ...whole)
    .run();
  await db
    .prepare(messages)
    .bind(amounts.messages, ...whole)
    .run();
}

/** The instants lie as far from each other as they can; a prime keeps them from falling in line with the rest. */
const time = (start: string, length: string) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', ${start} + (i * 7919 % 100003) * ${length} / 100003.0, 'unixepoch')`;

const numbers = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)';

const visits = `
  ${numbers},
  drawn AS (SELECT i, ?4 || '-' || printf('%016d', i) AS visit, ${time('?2', '?3')} AS started,
                   CASE i % 3 WHEN 0 THEN 'zh-CN' ELSE 'en' END AS locale,
                   json_extract(?5, '$[' || (i % json_array_length(?5)) || ']') AS article
              FROM n)
  INSERT INTO visits (visit, started, locale, data, created_at)
  SELECT visit, started, locale,
         json_object(
           'visit', visit, 'started', started, 'locale', locale,
           'searches', json_array(json_object('query', 'how do i change number ' || (i % 400),
                                              'answered', json(iif(i % 5, 'true', 'false')),
                                              'clicked', iif(i % 4, article, json('false')))),
           'articles', iif(i % 4, json_array(json_object('article', article, 'seconds', i % 60,
                                                         'helpful', iif(i % 6, NULL, 'yes'))), json('[]')),
           'form', json_object('opened', json(iif(i % 9, 'false', 'true')), 'suggested', json_array(article),
                               'read', json('[]'), 'solved', json('false'), 'sent', json('false'),
                               'holdOut', json('false')),
           'reported', json('false')),
         started
    FROM drawn`;

const votes = `
  ${numbers}
  INSERT INTO votes (article, locale, version, helpful, reason, comment, visitor, day, created_at)
  SELECT json_extract(?4, '$[' || (i % json_array_length(?4)) || ']'), iif(i % 3, 'en', 'zh-CN'),
         'version-' || (i % 2), iif(i % 4, 'yes', 'no'), NULL, 'key:none:' || iif(i % 20, NULL, 'The button is elsewhere.'),
         'visitor-' || i, date(${time('?2', '?3')}), ${time('?2', '?3')}
    FROM n`;

const gaps = `
  ${numbers}
  INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at)
  SELECT 'question number ' || (i % 300), 'question number ' || (i % 300), iif(i % 3, 'en', 'zh-CN'),
         'no-answer', 'visitor-' || i, date(${time('?2', '?3')}), ${time('?2', '?3')}
    FROM n`;

const messages = `
  ${numbers}
  INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                        replied_at, waiting_since, updated_at, searched_at, email_index)
  SELECT 'message-' || i, i, i, i, 'en', 'key:none:' || 'person-' || i || '@example.org', 'key:none:Hello', ${time('?2', '?3')},
         ${time('?2', '?3')}, iif(i % 10, ${time('?2', '?3')}, NULL),
         iif(i % 10, NULL, ${time('?2', '?3')}), ${time('?2', '?3')}, ${time('?2', '?3')}, 'key:none:' || lower('person-' || i || '@example.org')
    FROM n`;
