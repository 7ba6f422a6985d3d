import { DAY, HOUR } from '../../../worker/contract/time/durations.ts';
import { weekOf } from '../../../worker/contract/time/iso-week.ts';
import { tokenHashOf } from '../../../worker/http/digest.ts';
import { keysOf } from '../../../worker/private-data/data-key.ts';
import { dataKey } from '../../secrets.ts';
import { unsealedRows } from '../../unsealed.ts';
import type { Rows } from './tables.ts';

/** 22 characters each: of a message's page, of the page of somebody who was notified, and of the owner's session. */
export const tokens = {
  ...{ open: 'o'.repeat(22), solved: 's'.repeat(22), notified: 'n'.repeat(22) },
  // Of a message that is solved, with nothing said to it yet.
  asked: 'a'.repeat(22),
  session: 'i'.repeat(22),
};

/** The numbers of words for an article. */
export const words = { open: 'a'.repeat(32), ignored: 'b'.repeat(32) };

/** Of a message's file. */
export const fileId = '0f079116-8d0e-4a0c-9a43-507911a5f2c1';

/** A week of long ago of which something was set aside. */
export const closedWeek = '2020-W02';

const email = 'jonas@client.example';
const never = '2099-01-01T00:00:00.000Z';

/** The first stays open, the second was answered and is asked again, the third is ignored, and the site answers the last. */
const queries = ['Export to a fax', 'Send by pigeon', 'Print on cloth', 'Get a refund'];

/** Rows that give every route something to show or change, and every step of the schedule something to do. */
export async function rowsAt(now: Date, timeZone: string): Promise<Rows> {
  const { from, week } = weekOf(now, timeZone);
  const [monday = '', tuesday = '', thursday = ''] = [0, 1, 3].map((day) =>
    new Date(from.getTime() - (7 - day) * DAY + HOUR).toISOString(),
  );
  const times = { created_at: monday, reply_by: monday, updated_at: monday };
  const message = { body_hash: 'b', locale: 'en', email, text: 'My client paid twice.', ...times };
  const reply = { message: 'solved', kind: 'reply', to_address: email, subject: 'Re', text: 'Yes' };
  const article = { locale: 'en', article: 'refund-payment', version: '' };
  const visit = { visit: 'tab-0123456789abcdef', started: monday, locale: 'en' };
  const searches = [{ query: 'refund', answered: true, clicked: false, seconds: 1 }];

  return unsealedRows({
    messages: [
      { id: 'open', token_hash: await tokenHashOf(tokens.open), waiting_since: monday },
      { id: 'solved', token_hash: await tokenHashOf(tokens.solved), solved_at: tuesday },
      { id: 'asked', token_hash: await tokenHashOf(tokens.asked), solved_at: tuesday },
      { id: 'suspect', token_hash: 'suspect', quarantined: 1 },
    ].map((row) => ({ ...message, ...row, token_seed: row.id })),
    notes: [{ message: 'open', author: 'customer', text: 'And more.', created_at: monday }],
    files: [
      {
        ...{ id: fileId, message: 'open', name: 'log.txt', kind: 'text', size: 4 },
        ...{ digest: 'd', sealed_by: (await keysOf([dataKey]))?.current.number },
        created_at: monday,
      },
    ],
    surveys: [{ message: 'solved', effort: 4, created_at: tuesday }],
    emails: [
      { ...reply, id: 'due', created_at: tuesday, due_at: tuesday },
      { ...reply, id: 'stuck', created_at: tuesday, due_at: never },
      { ...reply, id: 'failed', created_at: tuesday, due_at: never, failed_at: tuesday },
    ],
    wordings: queries.map((query, index) => {
      const [id, folded] = [index + 1, query.toLowerCase()];
      return { id, gap: id, query, folded, locale: 'en', created_at: monday };
    }),
    gaps: [
      ...queries.map((query, index) => gapAt(monday, { query, wording: index + 1, email })),
      ...['b', 'c', 'd'].map((visitor) =>
        gapAt(thursday, { query: 'Send by pigeon', wording: 2, visitor }),
      ),
      gapAt(monday, { query: 'Import from paper' }),
    ],
    gap_events: [
      { gap: 2, what: 'answered', article: 'a', created_at: tuesday },
      { gap: 3, what: 'ignored', created_at: tuesday },
    ],
    subscribers: [
      {
        ...{ id: 'notified', gap: 2, email, ...article, notified_at: tuesday },
        token_hash: await tokenHashOf(tokens.notified),
      },
    ],
    votes: [
      ...['yes', 'no'].map((helpful) => ({
        ...{ ...article, helpful, comment: 'Half?', visitor: helpful },
        ...{ day: monday.slice(0, 10), created_at: monday },
      })),
    ],
    visits: [
      { ...visit, data: JSON.stringify({ ...visit, searches, articles: [] }), created_at: monday },
    ],
    ignored_words: [{ id: words.ignored, ignored_at: monday }],
    sessions: [{ id_hash: await tokenHashOf(tokens.session), expires_at: never }],
    quarantine: [{ kind: 'votes', data: '{}', created_at: monday }],
    weeks: [{ week: closedWeek, data: weekOfLongAgo(1), closed_at: monday }],
    week_readings: [1, 2].map((visits, counts_all) => ({
      ...{ week: closedWeek, counts_all, data: weekOfLongAgo(visits) },
    })),
    open_weeks: [{ week, data: '{}', summed_at: monday }],
    budgets: [{ day: '2020-01-01', kind: 'votes', network: '', used: 1 }],
  });
}

const weekOfLongAgo = (visits: number) =>
  JSON.stringify({
    ...{ week: closedWeek, from: '2020-01-06', to: '2020-01-12', visits },
    ...{ selfService: { low: null, high: null }, articles: [] },
  });

const gapAt = (
  created_at: string,
  { query, ...more }: { query: string; [column: string]: unknown },
) => ({
  ...{ query, folded: query.toLowerCase(), locale: 'en', why: 'no-answer', visitor: 'a' },
  ...{ ...more, day: created_at.slice(0, 10), created_at },
});
