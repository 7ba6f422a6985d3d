import { articles, rows, runSchedule } from '../product.ts';

const weeksOver = new Date('2026-11-16T06:00:00Z');

/** Twelve weeks, the last of them with something in every list. */
export async function manyWeeks() {
  for (let back = 11; back >= 0; back -= 1) await visits(weeksBack(back), 40);
  await gap('How do I refund a payment?', 5);
  await gap('export to xero', 4);
  await gap('发票抬头怎么改', 3, 'zh-CN');
  await votes(9);
  await words('en', 'refund-payment', ['give a client their money back', 'client paid two times']);
  await words('en', 'payment-reminders', ['penalty when somebody is late']);
  await words('zh-CN', 'refund-payment', ['把多付的钱退回给客户']);
  await message();
  // One week closes in a round.
  await runSchedule(weeksOver, 14);
  await rows(
    `INSERT INTO gap_events (gap, what, article, created_at)
     SELECT gap, 'answered', 'refund-payment', '2026-11-17' FROM wordings ORDER BY id LIMIT 1`,
  );
}

const weeksBack = (weeks: number) =>
  new Date(Date.parse('2026-11-10') - weeks * 7 * 86_400_000).toISOString().slice(0, 10);

const numbered = (count: number) =>
  `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`;

/** Some confirm, some read, some search in vain. */
export const visits = (day: string, count: number) =>
  rows(
    `${numbered(count)}
     INSERT INTO visits (visit, started, locale, data, created_at)
     SELECT '${day}-' || i, '${day}T02:00:00.000Z', 'en',
            json_object('visit', '${day}-' || i, 'started', '${day}T02:00:00.000Z', 'locale', 'en',
              'searches', IIF(i % 4 = 0, json('[{"query":"xero","answered":false}]'), json('[]')),
              'articles', IIF(i % 4 = 0, json('[]'),
                json_array(json_object('article', 'refund-payment', 'seconds', 20,
                                       'helpful', IIF(i % 2 = 0, 'yes', NULL))))),
            '${day}T02:00:00.000Z'
       FROM n`,
  );

const gap = (query: string, people: number, locale = 'en') =>
  rows(
    `${numbered(people)}
     INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at)
     SELECT '${query}', '${query}', '${locale}', 'no-answer', 'v' || i, '2026-11-10', '2026-11-10T02:00:00.000Z'
       FROM n`,
  );

/** Two people search with each of these for an article that stands further down. */
const words = (locale: string, article: string, queries: string[]) =>
  rows(
    `INSERT INTO visits (visit, started, locale, data, created_at, network)
     SELECT '${locale}-${article}-' || q.key || i.value, '2026-11-10T02:00:00.000Z', '${locale}',
            json_object('visit', '${locale}-${article}-' || q.key || i.value, 'started', '2026-11-10T02:00:00.000Z',
              'locale', '${locale}',
              'searches', json_array(json_object('query', q.value, 'answered', json('true'), 'clicked', '${article}', 'place', 3)),
              'articles', json_array(json_object('article', '${article}', 'seconds', 40, 'helpful', IIF(i.value = 1, 'yes', NULL)))),
            '2026-11-10T02:00:00.000Z', 'network ' || i.value
       FROM json_each('${JSON.stringify(queries)}') AS q, json_each('[1, 2]') AS i`,
  );

const votes = (count: number) =>
  rows(
    `${numbered(count)}
     INSERT INTO votes (article, locale, version, helpful, comment, visitor, day, created_at)
     SELECT 'refund-payment', 'en', '${articles.en.find(({ slug }) => slug === 'refund-payment')?.version}',
            IIF(i % 3 = 0, 'yes', 'no'), 'key:none:Where is PayPal?', 'v' || i, '2026-11-10', '2026-11-10T02:00:00.000Z'
       FROM n`,
  );

const message = () =>
  rows(
    `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, name, text, created_at,
                           reply_by, waiting_since, replied_at, solved_at, updated_at, searched_at, email_index)
     VALUES ('a', 's', 'a', 'b', 'en', 'key:none:a@client.example', 'key:none:Jonas', 'key:none:My client paid twice.', '2026-11-10T02:00:00.000Z',
             '2026-11-10T05:00:00.000Z', '2026-11-10T02:00:00.000Z', NULL, NULL, '2026-11-10T02:00:00.000Z', 'asked', 'key:none:a@client.example'),
            ('b', 's', 'b', 'b', 'en', 'key:none:b@client.example', 'key:none:Ana', 'key:none:Thanks', '2026-11-10T02:00:00.000Z',
             '2026-11-10T05:00:00.000Z', NULL, '2026-11-10T04:00:00.000Z', '2026-11-10T04:00:00.000Z', '2026-11-10T02:00:00.000Z', 'asked', 'key:none:b@client.example')`,
  ).then(() =>
    rows(
      `INSERT INTO surveys (message, effort, satisfied, again, created_at) VALUES ('b', 5, 5, 'yes', '2026-11-10T05:00:00.000Z')`,
    ),
  );
