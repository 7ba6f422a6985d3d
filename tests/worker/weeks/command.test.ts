import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../../scripts/database/backup/rows/ask.ts';
import { takeBackup } from '../../../scripts/database/backup/take.ts';
import { publishedArticles } from '../../../site/content/article/read.ts';
import { manifestOf } from '../../../site/content/published/manifest.ts';
import { insertion, writeExport } from '../../commands/database-export.ts';
import { runSchedule } from '../../schedule.ts';
import { articles, db, postJson, sendMessage, tables, worker } from '../harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'week-'));
const file = join(folder, 'export.sql');
const backup = join(folder, 'help.jsonl.gz');
const HOUR = 3_600_000;

/** A Wednesday some weeks ago, so that its week is over and its rows are there. */
const wednesday = new Date(Date.parse('2026-11-04T08:00:00Z'));
const week = '2026-W45';

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run week', () => {
  beforeEach(async () => {
    for (const [n, solved] of [true, true, false].entries()) await storeVisit(n, solved);
    await sendMessage();
    await db.prepare('UPDATE messages SET created_at = ?1').bind(wednesday.toISOString()).run();
    await runSchedule(worker, new Date());
  });

  test('says the week that closed in words, and that its figures agree with the rows of an export', async () => {
    await exportRows();
    const { code, out, err } = await run(week);

    expect({ code, err }).toEqual({ code: 0, err: `${week}: the figures agree with the rows.` });
    expect(out).toContain('Week of 2–8 November 2026');
    expect(out).toContain('3 visits came with a question.');
  });

  test('says the same of a backup, which the runtime of the Worker gave', async () => {
    await exportRows();
    const exported = await run(week);
    await backUp();

    expect(await runOn(backup, week)).toEqual(exported);
  });

  test('names each figure that its rows do not give, and ends with 1', async () => {
    await db
      .prepare(`UPDATE weeks SET data = json_set(data, '$.visits', 4, '$.outcomes.confirmed', 3)`)
      .run();
    await exportRows();
    const { code, err } = await run(week);

    expect(code).toBe(1);
    expect(err.split('\n').slice(0, 3)).toEqual([
      `${week}: 2 figures are not what the rows give now:`,
      '  visits: stored 4, computed 3',
      '  outcomes.confirmed: stored 3, computed 2',
    ]);
  });

  test('compares nothing that was not counted yet when the week closed', async () => {
    await db.prepare(`UPDATE weeks SET data = json_remove(data, '$.hours', '$.languages')`).run();
    await exportRows();
    const { code, err } = await run(week);

    expect({ code, err }).toEqual({ code: 0, err: `${week}: the figures agree with the rows.` });
  });

  test('writes the same week as a file, and as JSON', async () => {
    await exportRows();
    const markdown = join(folder, 'weeks', `${week}.md`);
    const written = await run(week, '--markdown', '--to', join(folder, 'weeks/'));
    const { out } = await run(week, '--json');

    expect(written.out).toBe(markdown);
    expect(readFileSync(markdown, 'utf8')).toMatch(/^# Week of 2–8 November 2026\n\n3 visits came/);
    expect(JSON.parse(out)).toMatchObject({ week, visits: 3, outcomes: { confirmed: 2 } });
  });

  test.each([
    ['2026-W99', 'There is no such week as 2026-W99: 2026 has 53.'],
    ['2025-W53', 'There is no such week as 2025-W53: 2025 has 52.'],
    ['2999-W01', 'Week 2999-W01 has not begun.'],
    ['46', 'Write a week as 2026-W47, not as 46.'],
  ])('has no week %s, and says why', async (name, why) => {
    await exportRows();

    expect(await run(name)).toMatchObject({ code: 2, out: '', err: why });
  });
});

test('the content says of its articles what the build said of them', () => {
  const read = manifestOf(publishedArticles(new Date()), new Date()).articles;
  const expected = Object.entries(articles.articles).map(([locale, list]) => [
    locale,
    list.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  ]);

  expect(read).toEqual(Object.fromEntries(expected));
});

async function storeVisit(n: number, solved: boolean) {
  const visit = `visit-of-the-test-${n}`;
  const started = new Date(wednesday.getTime() + n * HOUR).toISOString();
  const form = { opened: true, suggested: [], read: [], solved, sent: false, holdOut: false };
  await postJson('/api/visits', { visit, started: new Date().toISOString(), locale: 'en', form });
  await db
    .prepare(
      `UPDATE visits SET started = ?2, created_at = ?2, data = json_set(data, '$.started', ?2) WHERE visit = ?1`,
    )
    .bind(visit, started)
    .run();
}

/** What `wrangler d1 export` would write. */
async function exportRows() {
  const rows = await Promise.all(
    tables.map(async (table) => {
      const { results } = await db
        .prepare(`SELECT * FROM ${table}`)
        .all<Record<string, string | number | null>>();
      return results.map((row) => insertion(table, row));
    }),
  );
  writeExport(file, rows.flat());
}

/** What `npm run backup` would write, with the database of the harness in place of one that is online. */
const backUp = () =>
  takeBackup(
    {
      ask: async (statements) => {
        const answers = await db.batch<Answer>(statements.map((sql) => db.prepare(sql)));
        return answers.map(({ results }) => results);
      },
      mostBytes: 2000,
    },
    { file: backup, date: wednesday.toISOString(), from: 'online', bucket: undefined },
  );

const run = (...args: string[]) => runOn(file, ...args);

/** Lets the Worker's connections live meanwhile, as `spawnSync` would not. */
const runOn = (file: string, ...args: string[]) =>
  new Promise<{ code: unknown; out: string; err: string }>((done) => {
    execFile(
      process.execPath,
      ['scripts/week.ts', '--from', file, ...args],
      (error, stdout, stderr) =>
        done({ code: error?.code ?? 0, out: stdout.trim(), err: stderr.trim() }),
    );
  });
