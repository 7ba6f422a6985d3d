import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, onTestFinished, test } from 'vitest';
import { entriesOf } from '../../../scripts/database/backup/file/read.ts';
import { statementsOf } from '../../../scripts/database/backup/loading/statements.ts';
import { databaseFile } from '../../../scripts/database/folders.ts';
import { readTool } from '../../../scripts/terminal/tool.ts';
import { runInProcess } from '../in-process.ts';
import { contentOf, fillNastily, makeState } from './state.ts';

test('the statements of a restore are what the runtime of D1 takes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const here = makeState(join(folder, 'here'));
  fillNastily(here);
  const file = join(folder, 'help.jsonl.gz');
  await runInProcess('backup', [file, '--state', here.state], {});
  const script = join(folder, 'restore.sql');
  const lines = (async function* () {
    for await (const sql of statementsOf(entriesOf(file), ['sessions'])) yield `${sql};\n`;
  })();
  await pipeline(Readable.from(lines), createWriteStream(script));
  const there = join(folder, 'there');
  const { code } = await readTool('wrangler', [
    ...['d1', 'execute', 'DB', '--local', '--persist-to', there, '--yes', '--file', script],
  ]);
  const restored = new DatabaseSync(databaseFile(there));
  const { _cf_METADATA: _, ...content } = contentOf(restored);
  restored.close();
  const { 'their own': __, ...expected } = here.content();
  here.database.close();

  expect(code).toBe(0);
  expect(content).toEqual({ ...expected, sessions: [], budgets: [] });
});
