import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { load } from '../../../scripts/database/backup/loading/load.ts';
import type { Database } from '../../../scripts/database/backup/rows/ask.ts';
import { askedHere } from '../../../scripts/database/backup/rows/here.ts';
import { takeBackup } from '../../../scripts/database/backup/take.ts';
import { emailRow, makeState, messageRow, type State } from './state.ts';

let folder: string;
let file: string;
let here: State;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  file = join(folder, 'help.jsonl.gz');
  here = makeState(join(folder, 'here'));
  onTestFinished(() => {
    here.database.close();
    rmSync(folder, { recursive: true });
  });
  for (let n = 0; n < 300; n += 1) write(n);
});

/** A message with all that comes with it, as one transaction stores it. */
function write(n: number): void {
  here.write('BEGIN');
  here.insert('messages', messageRow(`m${n}`, `text ${n}`));
  here.insert('emails', emailRow(`e${n}`, `m${n}`, 'thank you'));
  here.insert('page_tokens', { token_hash: `h${(n * 7919) % 1000}-${n}`, message: `m${n}` });
  here.write('COMMIT');
}

/** A database that takes many questions, as a big one that is online does, and in which something happens between them. */
const inParts = (happens: (question: number) => void): Database & { questions: () => number } => {
  const asked = askedHere(here.database);
  let questions = 0;
  return {
    mostBytes: 5000,
    questions: () => questions,
    ask(statements) {
      questions += 1;
      happens(questions);
      return asked.ask(statements);
    },
  };
};

const take = (database: Database) =>
  takeBackup(database, {
    file,
    date: '2026-11-20T10:00:00.000Z',
    from: 'online',
    bucket: undefined,
  });

async function restored(sql: string) {
  const database = new DatabaseSync(':memory:');
  await load(file, database);
  const rows = database.prepare(sql).all();
  database.close();
  return rows;
}

describe('a database that is read in several parts while people write', () => {
  test('is in the backup as far as it was there when the reading began', async () => {
    const { proven } = await take(inParts((question) => write(1000 + question)));

    // The first three questions look at the database before they measure it.
    expect(proven.last.moments).toBeGreaterThan(20);
    for (const table of ['messages', 'emails', 'page_tokens'])
      expect(await restored(`SELECT count(*) AS n FROM ${table}`)).toEqual([{ n: 303 }]);
  });

  test('holds together where somebody is erased meanwhile', async () => {
    let gone = 0;
    const { proven } = await take(
      inParts(() => {
        gone += 1;
        here.write(`DELETE FROM messages WHERE id IN ('m${gone * 3}', 'm${299 - gone * 3}')`);
      }),
    );

    expect(proven.last.moments).toBeGreaterThan(20);
    expect(
      await restored(
        `SELECT count(*) AS n FROM emails WHERE message NOT IN (SELECT id FROM messages)`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  test('holds together where the number of a row that went is given to another', async () => {
    const database = inParts((question) => {
      if (question !== 5) return;
      here.write(`DELETE FROM messages WHERE id = 'm299'`);
      here.insert('messages', messageRow('other', 'text'));
      here.insert('notes', {
        id: 1,
        message: 'other',
        author: 'owner',
        text: 'a',
        created_at: 'now',
      });
    });
    here.insert('notes', { id: 1, message: 'm299', author: 'owner', text: 'a', created_at: 'now' });
    await take(database);

    expect(await restored('SELECT message FROM notes')).toEqual([{ message: 'other' }]);
  });
});

test('a small database is read at one moment, in four questions', async () => {
  const database = { ...inParts(() => {}), mostBytes: 16_000_000 };
  const { proven } = await take(database);

  expect(proven.last.moments).toBe(1);
  expect(database.questions()).toBe(4);
});
