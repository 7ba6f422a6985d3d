import { expect, test } from 'vitest';
import { codeOf, filesIn, isInside, lastReleasedMigration } from '../source-files.ts';
import { isSql, literalsOf, ownNames, tablesIn } from './statements.ts';

/** The room of each table, and the rooms before or after it whose SQL names it too, each with the reason. */
const tables: Record<string, { room: string; others?: Record<string, string> }> = {
  messages: {
    room: 'messages',
    others: {
      quarantine: 'keeps what was sent to a message only while there is that message',
      owner: 'the frame of each page says how many wait',
      email: 'an email belongs to a message, and is stored only with it',
      files: 'a file belongs to a message, and is stored only with it',
      gaps: 'asks the index what was written, and marks that it did',
      surveys: 'finds the message that a survey is about',
      weeks: 'asks when the first row of all was stored',
    },
  },
  notes: { room: 'messages', others: { files: 'a file comes with a note, or a reply' } },
  received_emails: { room: 'messages' },
  page_tokens: {
    room: 'messages',
    others: { surveys: 'finds the message that a survey is about' },
  },
  surveys: { room: 'surveys' },
  files: { room: 'files' },
  emails: {
    room: 'email',
    others: {
      owner: 'the frame of each page says how many did not leave',
      messages: 'a reply is new while its email is',
      gaps: 'an answer’s email goes with whom it is for',
    },
  },
  stopped_emails: { room: 'email' },
  quarantine: {
    room: 'quarantine',
    others: { owner: 'the frame of each page says how much lies there' },
  },
  key_changes: { room: 'private-data' },
  budgets: { room: 'budgets' },
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
  // SQLite's own, of the numbers that were given.
  sqlite_sequence: { room: 'gaps' },
  gap_events: { room: 'gaps' },
  gap_moves: { room: 'gaps' },
  subscribers: { room: 'gaps' },
  ignored_words: { room: 'words' },
  votes: {
    room: 'votes',
    others: {
      gaps: 'asks under which article the words of a question were written',
      weeks: 'asks when the first row of all was stored',
    },
  },
  turns: { room: 'turns' },
  visits: { room: 'visits', others: { weeks: 'asks when the first row of all was stored' } },
  weeks: { room: 'closed-weeks' },
  week_votes: { room: 'closed-weeks' },
  week_readings: { room: 'closed-weeks' },
  open_weeks: { room: 'closed-weeks' },
  closed_wordings: {
    room: 'closed-weeks',
    others: { gaps: 'finds the gap in which a question of a closed week lay' },
  },
  builds: { room: 'published' },
  sessions: { room: 'owner' },
  d1_migrations: { room: 'health' },
  article_versions: {
    room: 'published',
    others: { gaps: 'asks since when the answering article says what it says' },
  },
  article_words: {
    room: 'published',
    others: { gaps: 'asks when the words of the answering article changed last' },
  },
};

const isOfRoom = (file: string) => /\/db(\.ts$|\/)/.test(file);
const written = (folder: string) => filesIn(folder).filter((file) => /\.tsx?$/.test(file));

test('SQL stands only in a room’s db.ts, or below its db; of the commands’ only where they open the database', () => {
  const strays = [
    ...written('worker').filter((file) => !isOfRoom(file)),
    ...written('scripts'),
    ...written('site'),
  ]
    .filter((file) => !isInside(file, 'scripts/database'))
    .filter(
      (file) =>
        /\.prepare\(|\b(?:db|database)\??\.exec\(/i.test(codeOf(file)) ||
        literalsOf(file).some(isSql),
    );

  expect(strays).toEqual([]);
});

test('SQL names a table only in its room, in those that have a reason, and where it is erased', () => {
  const named = filesIn('worker')
    .filter((file) => isOfRoom(file) && !isInside(file, 'worker/privacy'))
    .flatMap((file) => {
      const statements = literalsOf(file);
      const own = statements.flatMap(ownNames);
      return statements
        .flatMap(tablesIn)
        .filter((table) => !own.includes(table))
        .map((table) => `${table} in ${file.split('/')[1]}`);
    });
  const allowed = Object.entries(tables).flatMap(([table, { room, others = {} }]) =>
    [room, ...Object.keys(others)].map((name) => `${table} in ${name}`),
  );

  expect([...new Set(named)].sort()).toEqual(allowed.sort());
});

test('no statement calls a query of its own by the name of a table', () => {
  const own = filesIn('worker').filter(isOfRoom).flatMap(literalsOf).flatMap(ownNames);

  expect(own.filter((name) => name in tables)).toEqual([]);
});

test('a new migration lists no languages: rows in a language outlive its folder', () => {
  const unreleased = filesIn('worker/migrations').filter((file) => file > lastReleasedMigration);
  const listing = unreleased.filter((file) =>
    /\blocale\W+(?:IN|=|GLOB|LIKE|REGEXP)\b/i.test(codeOf(file)),
  );

  expect(listing).toEqual([]);
});

test.each([
  ['select * from messages', ['messages']],
  ['SELECT id FROM "messages" AS m', ['messages']],
  ['SELECT v.id FROM visits AS v, main.messages', ['visits', 'messages']],
  [
    'SELECT id FROM (SELECT id FROM votes WHERE id IN (1, 2)) AS own, notes ORDER BY id, day',
    ['votes', 'notes'],
  ],
  ['SELECT value FROM json_each(?1), gaps WHERE id IN wordings', ['gaps', 'wordings']],
  ['INSERT INTO votes (id, day) SELECT id, day FROM weeks', ['votes', 'weeks']],
  ['UPDATE OR IGNORE surveys SET a = 1, b = 2', ['surveys']],
  ['INSERT INTO votes(id) VALUES (?1) ON CONFLICT DO UPDATE SET a = 1', ['votes']],
  ['DROP TABLE IF EXISTS votes', ['votes']],
])('the tables of %j are seen', (sql, expected) => {
  expect(tablesIn(sql)).toEqual(expected);
});
