import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newestKeySql } from '../../scripts/database/newest-key.ts';
import { giveDataKey } from '../../scripts/deploy/data-key.ts';
import { keyIn } from '../../worker/private-data/data-key.ts';
import { makeState } from './backup/state.ts';

type Answer = { code: number; out?: string; errors?: string };

/** wrangler with these answers, as it gives them, and what it was asked and told. */
function wrangler(answers: Record<'list' | 'execute' | 'put', Answer>) {
  const calls: { args: string[]; input: string | undefined }[] = [];
  return {
    calls,
    async ask(args: string[], input?: string) {
      calls.push({ args, input });
      const { code, out = '', errors = '' } = answers[args[1] as 'list' | 'execute' | 'put'];
      return { code, out, errors };
    },
  };
}

const none = { code: 0, out: '[]' };
const noRows = { code: 0, out: '[{"results":[],"success":true}]' };
const done = { code: 0, out: 'Success' };

describe('the key that npm run deploy gives the Worker', () => {
  test('is made, said once, and typed into nothing but the secret', async () => {
    const { ask, calls } = wrangler({ list: none, execute: noRows, put: done });
    const given = await giveDataKey(ask);
    const key = calls.at(-1)?.input ?? '';

    expect(calls.at(-1)?.args).toEqual(['secret', 'put', 'DATA_KEY']);
    expect(keyIn(key)).toHaveLength(32);
    expect(given).toEqual({ said: expect.stringContaining(key) });
    expect(JSON.stringify(calls.map(({ args }) => args))).not.toContain(key);
  });

  test.each([
    ['it has one', { list: { code: 0, out: 'Hello\n[{"name":"DATA_KEY","type":"secret_text"}]' } }],
    [
      'it has one, behind a warning',
      {
        list: {
          code: 0,
          out: '▲ [WARNING] Old\n\n[\n  {"name":"DATA_KEY","type":"secret_text"}\n]\n',
        },
      },
    ],
    ['its secrets are told in another form', { list: { code: 0, out: 'No [list] today' } }],
    ['its database answers in another form', { execute: { code: 0, out: '' } }],
    ['its secrets cannot be asked', { list: { code: 1, errors: 'No network' } }],
    ['its database cannot be asked', { execute: { code: 1, errors: 'No network' } }],
    [
      'rows need one that is gone',
      { execute: { code: 0, out: '[{"results":[{"key":"3f9a1b2c"}]}]' } },
    ],
  ])('is not made where %s', async (_, answers) => {
    const { ask, calls } = wrangler({ list: none, execute: noRows, put: done, ...answers });
    await giveDataKey(ask);

    expect(calls.filter(({ input }) => input !== undefined)).toEqual([]);
  });

  test('that is gone is asked for by its number', async () => {
    const execute = { code: 0, out: '[{"results":[{"key":"3f9a1b2c"}]}]' };
    const given = await giveDataKey(wrangler({ list: none, execute, put: done }).ask);

    expect(given).toEqual({ refusal: expect.stringContaining('the key 3f9a1b2c') });
  });

  test('is asked of the database: the newest, and none of before', () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const { write, rows, database } = makeState(folder);
    onTestFinished(() => database.close());
    const vote = (comment: string, day: string) =>
      `INSERT INTO votes (article, locale, helpful, visitor, day, created_at, comment)
       VALUES ('a', 'en', 'no', 'v', '${day}', '${day}', '${comment}')`;
    write(vote('key:11111111:AAAA', '2026-11-01'), vote('key:none:Why?', '2026-11-03'));
    const first = rows(newestKeySql);
    write(vote('key:22222222:AAAA', '2026-11-02'));

    expect(first).toEqual([{ key: '11111111' }]);
    expect(rows(newestKeySql)).toEqual([{ key: '22222222' }]);
    expect(newestKeySql).not.toContain('\n');
  });

  test.each([
    ['secrets', { list: { code: 0, out: 'No [list] today' } }],
    ['database', { execute: { code: 0, out: '' } }],
  ])('that is not made without an answer about the %s is refused in words', async (_, answers) => {
    const { ask } = wrangler({ list: none, execute: noRows, put: done, ...answers });

    expect(await giveDataKey(ask)).toEqual({
      refusal: expect.stringContaining('Run npm run deploy again'),
    });
  });

  test('is shown where it may have been given all the same', async () => {
    const put = { code: 1, errors: 'No network' };
    const { ask, calls } = wrangler({ list: none, execute: noRows, put });
    const given = await giveDataKey(ask);

    expect(given).toEqual({ refusal: expect.stringContaining(String(calls.at(-1)?.input)) });
  });

  test('that could not be given is not said to be there', async () => {
    const put = { code: 1, errors: 'No network' };
    const given = await giveDataKey(wrangler({ list: none, execute: noRows, put }).ask);

    expect(given).toEqual({ refusal: expect.stringContaining('until it has one') });
  });
});
