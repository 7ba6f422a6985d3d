import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';
import { writeExport } from './database-export.ts';
import { runInProcess } from './in-process.ts';

const week = '2026-W45';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
});

afterEach(() => rmSync(content.folder, { recursive: true }));

/** What it says of a week is tested with the rows of the Worker that stored it, in a process of its own. */
describe('npm run week', () => {
  test.each([
    ['a file for words', [week, '--to', 'a.md'], 'Write --markdown before --to.'],
    ['two weeks', [week, '2026-W46'], 'Write one week, not 2.'],
    [
      'a week that the calendar does not have',
      ['2026-W54'],
      'There is no such week as 2026-W54: 2026 has 53.',
    ],
  ])('refuses %s', async (_, args, refusal) => {
    const file = join(content.folder, 'export.sql');
    writeExport(file, []);
    const settings = { CONTENT: content.folder };
    const { code, out, errors } = await runInProcess('week', ['--from', file, ...args], settings);

    expect({ code, out, errors }).toEqual({ code: 2, out: '', errors: `${refusal}\n` });
  });
});
