import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../../scripts/database/backup/rows/ask.ts';
import { overviewOf } from '../../../scripts/database/backup/rows/read.ts';
import { makeState } from './state.ts';

test('a backup names each key by itself, while two are there too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { write, rows, database } = makeState(folder);
  onTestFinished(() => database.close());
  write(
    `INSERT INTO key_changes (name, key, row, done) VALUES
       ('emails', '11111111', 9, 1), ('gaps', '22222222,11111111', 9, 0)`,
  );
  const ask = async (sql: readonly string[]) => sql.map((each) => rows(each) as Answer[]);

  const { keys } = await overviewOf({ ask, mostBytes: 1000 });
  expect(keys).toEqual(['11111111', '22222222']);
});
