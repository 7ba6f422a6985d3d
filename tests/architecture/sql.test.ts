import { expect, test } from 'vitest';
import { filesIn, isInside, textOf } from '../source-files.ts';

/** The room of each table, and the rooms before or after it whose SQL names it too, each with the reason. */
const tables: Record<string, { room: string; others?: Record<string, string> }> = {
  messages: {
    room: 'messages',
    others: {
      quarantine: 'keeps what was sent to a message only while there is that message',
      owner: 'the frame of each page says how many wait',
      email: 'an email belongs to a message, and is stored only with it',
      gaps: 'asks the index what was written, and marks that it did',
      surveys: 'finds the message that a survey is about',
      weeks: 'asks when the first row of all was stored',
    },
  },
  notes: { room: 'messages' },
  surveys: { room: 'surveys' },
  emails: { room: 'email', others: { messages: 'a reply is new while its email is' } },
  quarantine: { room: 'quarantine' },
  budgets: { room: 'http' },
  gaps: {
    room: 'gaps',
    others: {
      'closed-weeks': 'keeps in which gap each question of a week lay',
      weeks: 'asks when the first row of all was stored',
    },
  },
  wordings: {
    room: 'gaps',
    others: { 'closed-weeks': 'keeps in which gap each question of a week lay' },
  },
  gap_events: { room: 'gaps' },
  subscribers: { room: 'gaps' },
  votes: { room: 'votes', others: { weeks: 'asks when the first row of all was stored' } },
  visits: { room: 'visits', others: { weeks: 'asks when the first row of all was stored' } },
  weeks: { room: 'closed-weeks' },
  week_votes: { room: 'closed-weeks' },
  open_weeks: { room: 'closed-weeks' },
  closed_wordings: {
    room: 'closed-weeks',
    others: { gaps: 'finds the gap in which a question of a closed week lay' },
  },
  builds: { room: 'published' },
  article_versions: {
    room: 'published',
    others: { gaps: 'asks since when the answering article says what it says' },
  },
};

test('SQL of the Worker stands only in a room’s db.ts, or below its db', () => {
  const strays = filesIn('worker').filter(
    (file) =>
      !/\/db(\.ts$|\/)|\.sql$/.test(file) &&
      /\.prepare\(|\b(SELECT\b[\s\w,.()*]+\sFROM|INSERT INTO|UPDATE \w+\s+SET|DELETE FROM)\b/i.test(
        textOf(file),
      ),
  );

  expect(strays).toEqual([]);
});

test('SQL names a table only in its room, in those that have a reason, and where it is erased', () => {
  const named = filesIn('worker')
    .filter((file) => /\/db(\.ts$|\/)/.test(file) && !isInside(file, 'worker/privacy'))
    .flatMap((file) => tablesIn(textOf(file)).map((table) => `${table} in ${file.split('/')[1]}`));
  const allowed = Object.entries(tables).flatMap(([table, { room, others = {} }]) =>
    [room, ...Object.keys(others)].map((name) => `${table} in ${name}`),
  );

  expect([...new Set(named)].sort()).toEqual(allowed.sort());
});

/** The tables that the statements of a file name; what a statement names itself (`WITH open AS`) is none. */
function tablesIn(text: string): string[] {
  const own = [...text.matchAll(/\b(\w+)(?: *\([\w, ]+\))? +AS +\(/g)].map(([, name]) => name);
  return [...text.matchAll(/\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]+)\b(?!\()/g)]
    .map(([, table = '']) => table)
    .filter((table) => !own.includes(table));
}
