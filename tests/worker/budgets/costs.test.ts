import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../worker/contract/time/durations.ts';
import { sum } from '../../../worker/statistics.ts';
import { closeAtEnd } from '../../between-tests.ts';
import { writeConfig } from '../../worker-config.ts';
import { tables } from '../harness.ts';
import { startWorker } from '../own-worker.ts';
import { bodyOf } from './body-of.ts';
import type { Written } from './counting-worker.ts';

const { worker, db, stop } = await startWorker(
  writeConfig({
    folder: mkdtempSync(join(tmpdir(), 'counting-')),
    main: 'tests/worker/budgets/counting-worker.ts',
  }),
);
closeAtEnd(stop);

const now = new Date().toISOString();
/** After all that was posted, however long that took. */
const soon = () => new Date(Date.now() + MINUTE).toISOString();
const inTwoHours = new Date(Date.now() + 2 * HOUR).toISOString();
const inAWeek = new Date(Date.now() + 9 * DAY).toISOString();
const inYears = new Date(Date.now() + 3000 * DAY).toISOString();
const email = 'jonas@client.example';
const token = 'o'.repeat(22);
const tokenHash = createHash('sha256').update(token).digest('hex');

const message = {
  ...{ email, text: 'How do I train a pigeon to carry invoices?', locale: 'en', name: 'Jonas' },
  ...{ topic: 'start', page: '/contact/', query: 'pigeon post', suggested: ['refund-payment'] },
  ...{ visit: 'tab-0123456789abcdef', key: 'the-key-of-a-message' },
};
const vote = { article: 'refund-payment', locale: 'en', helpful: 'no', reason: 'steps-differ' };
const gap = { query: 'Send by pigeon', locale: 'en', why: 'asked' };
const visit = { visit: message.visit, started: now, locale: 'en' };

interface Sent {
  path: string;
  fields: object;
  files?: number;
}

interface Case extends Sent {
  kind: string;
  /** What was there before. */
  given?: () => Promise<unknown>;
}

const note = { kind: 'notes', path: `/messages/${token}/`, fields: { text: 'And more.' } };

const cases: Record<string, Case> = {
  'a message with its emails': { kind: 'messages', path: '/api/messages', fields: message },
  'a message with files': { kind: 'messages', path: '/api/messages', fields: message, files: 3 },
  'a message in quarantine': {
    ...{ kind: 'honeypot', path: '/api/messages' },
    fields: { ...message, website: 'x' },
  },
  'a message in quarantine that a person may have written': {
    ...{ kind: 'overflow', path: '/api/messages' },
    fields: { ...message, text: 'www.a www.b www.c www.d' },
  },
  'a note': { ...note, given: solvedMessage },
  'a note with a file': { ...note, files: 1, given: solvedMessage },
  'a note that says solved': {
    ...{ kind: 'notes', path: `/messages/${token}/`, fields: { text: 'Thanks', solved: 'yes' } },
    given: openMessage,
  },
  '"this solved it"': {
    ...{ kind: 'notes', path: `/messages/${token}/`, fields: { solved: 'yes' } },
    given: openMessage,
  },
  'a survey': {
    ...{ kind: 'surveys', path: `/api/surveys/${token}`, fields: { effort: 5, comment: 'Fine' } },
    given: solvedMessage,
  },
  'a survey that goes on': {
    ...{ kind: 'surveys', path: `/api/surveys/${token}`, fields: { satisfied: 4 } },
    given: answeredSurvey,
  },
  'what a subscriber says': {
    ...{ kind: 'ratings', path: `/api/askers/${token}`, fields: { helpful: 'no' } },
    given: subscriber,
  },
  'a vote': { kind: 'votes', path: '/api/votes', fields: vote },
  'a vote instead of another': {
    ...{ kind: 'votes', path: '/api/votes', fields: { ...vote, helpful: 'yes' } },
    given: () => send({ path: '/api/votes', fields: vote }),
  },
  'a vote with a comment': {
    ...{ kind: 'votes', path: '/api/votes' },
    fields: { ...vote, comment: 'Only half is there' },
  },
  'a gap': { kind: 'gaps', path: '/api/gaps', fields: gap },
  'a gap with an address that is told of the answer': {
    ...{ kind: 'gaps', path: '/api/gaps', fields: { ...gap, query: 'refund a payment', email } },
    given: earlierBuild,
  },
  'a visit': { kind: 'visits', path: '/api/visits', fields: visit },
  'a visit that goes on': {
    ...{ kind: 'visits', path: '/api/visits' },
    fields: { ...visit, articles: [{ article: 'refund-payment', seconds: 9 }] },
    given: () => send({ path: '/api/visits', fields: visit }),
  },
  'what a machine sent': {
    ...{ kind: 'honeypot', path: '/api/gaps' },
    fields: { ...gap, email, website: 'x' },
  },
};

const empty = () => db.batch(tables.map((table) => db.prepare(`DELETE FROM ${table}`)));
beforeEach(empty);

describe('what is counted is what the database writes, or two rows more, of', () => {
  test.each(Object.entries(cases))('%s', async (_, { given, kind, ...sent }) => {
    await given?.();
    const without = await later();
    await empty();
    await given?.();
    await db.prepare('DELETE FROM budgets').run();
    const { status, written } = await send(sent);
    const counted = await used(kind);
    const ofNetworks = await db
      .prepare(`SELECT COUNT(*) AS n FROM budgets WHERE network <> ''`)
      .first<number>('n');

    const rows = sum(Object.values(written)) + (await later()) - without + (ofNetworks ?? 0);
    expect(status).toBeLessThan(300);
    expect(counted - rows, `${counted} rows are counted, ${rows} written`).toBeOneOf([0, 1, 2]);
  });

  test('new wordings of questions', async () => {
    const asked = ['Send invoices by pigeon', 'Sending an invoice by pigeon', 'Print on cloth'];
    for (const query of asked) await send({ path: '/api/gaps', fields: { ...gap, query } });
    const found = await run('schedule', soon());
    const counted = await used('schedule');
    const closed = await run('schedule', inAWeek);
    const deleted = await run('retention', inYears);

    const rows = sum([found, closed, deleted].map(ofWordings));
    const more = (counted - rows) / asked.length;
    expect(more, `${counted} rows are counted, ${rows} written`).toBeGreaterThanOrEqual(0);
    expect(more, `${counted} rows are counted, ${rows} written`).toBeLessThanOrEqual(2);
  });
});

let networks = 0;

/** Posts from a network of its own. */
async function send({
  path,
  fields,
  files = 0,
}: Sent): Promise<{ status: number; written: Written }> {
  networks += 1;
  const body = await bodyOf(fields, files);
  const response = await worker.fetch(path, {
    method: 'POST',
    headers: {
      ...{ 'content-type': body.type, accept: 'application/json' },
      'cf-connecting-ip': `10.${networks >> 8}.${networks & 255}.1`,
    },
    body: body.bytes,
  });
  return (await response.json()) as { status: number; written: Written };
}

async function run(job: 'schedule' | 'retention', time: string): Promise<Written> {
  const response = await worker.fetch(`/api/${job}?now=${time}`);
  return ((await response.json()) as { written: Written }).written;
}

/** What the schedule writes of such rows until they are gone, without what it has a share of its own for. */
async function later(): Promise<number> {
  const written = [
    await run('schedule', soon()),
    // An email about an answer waits an hour.
    await run('schedule', inTwoHours),
    // When keys go.
    await run('retention', inAWeek),
    await run('retention', inYears),
  ];
  return sum(
    written.flatMap((of) =>
      Object.entries(of).map(([table, rows]) => (ofSchedule.includes(table) ? 0 : rows)),
    ),
  );
}

const ofSchedule = [
  ...['wordings', 'closed_wordings', 'gap_events', 'builds', 'article_versions', 'article_words'],
  'budgets',
];

const ofWordings = ({ wordings = 0, closed_wordings = 0 }: Written) => wordings + closed_wordings;

const used = async (kind: string) =>
  (await db
    .prepare(`SELECT used FROM budgets WHERE kind = ?1 AND network = ''`)
    .bind(kind)
    .first<number>('used')) ?? 0;

const messageRow = async (column: 'waiting_since' | 'solved_at') =>
  db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                             updated_at, searched_at, ${column}, email_index, words)
       VALUES ('m', '', ?1, '', 'en', 'key:none:' || ?2, 'key:none:Hello', ?3, ?3, ?3, ?3, ?3, 'key:none:' || ?2, 'key:anything:')`,
    )
    .bind(tokenHash, email, now)
    .run();

async function openMessage() {
  await messageRow('waiting_since');
}

async function solvedMessage() {
  await messageRow('solved_at');
}

async function answeredSurvey() {
  await solvedMessage();
  await send({ path: `/api/surveys/${token}`, fields: { effort: 5 } });
}

/** What the build that is online answers, it answers since the schedule has seen it. */
async function earlierBuild() {
  await db.prepare(`INSERT INTO builds (build, seen_at) VALUES ('2020', '2020')`).run();
}

async function subscriber() {
  await db.batch([
    db
      .prepare(
        `INSERT INTO gap_events (gap, what, article, created_at) VALUES (1, 'answered', 'a', ?1)`,
      )
      .bind(now),
    db
      .prepare(
        `INSERT INTO subscribers (id, gap, email, locale, article, version, token_hash, notified_at, email_index)
         VALUES ('s', 1, 'key:none:' || ?1, 'en', 'a', '', ?2, ?3, 'key:none:' || lower(?1))`,
      )
      .bind(email, tokenHash, now),
  ]);
}
