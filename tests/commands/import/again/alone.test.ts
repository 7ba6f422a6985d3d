import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from '../../in-process.ts';
import { article, content, folder, makeFolders, put, removeFolders, room } from '../folders.ts';

beforeEach(() => {
  makeFolders();
  put('pay/refund.md', '# Refund\n\nx');
});
afterEach(removeFolders);

const script = join(import.meta.dirname, '../../../../scripts/import.ts');
const lock = () => join(content, '.import/lock');
const markdown = () => ['markdown', folder, '--locale', 'en', '--to', content];

async function start(...args: string[]) {
  const child = spawn(process.execPath, [script, ...args]);
  const ended = new Promise((end) => child.once('close', end));
  const [said, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said: said + errors };
}

/** A desk that answers once it is let. */
async function slowDesk() {
  const asked = Promise.withResolvers<void>();
  const allowed = Promise.withResolvers<void>();
  const server = createServer(async ({ url = '' }, response) => {
    asked.resolve();
    await allowed.promise;
    const list = /(\w+)\.json/.exec(url)?.[1] ?? '';
    const one = { id: 1, section_id: 7, locale: 'en-us', title: 'Payouts', body: '<p>Words.</p>' };
    const lists: Record<string, unknown> = { articles: [one], locales: ['en-us'] };
    response.end(JSON.stringify({ [list]: lists[list] ?? [] }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    place: `http://127.0.0.1:${port}`,
    asked: asked.promise,
    answer: allowed.resolve,
    server,
  };
}

describe('an import while another is at work in the same content folder', () => {
  test('is refused with a sentence, and does nothing', async () => {
    const desk = await slowDesk();
    const first = start('zendesk', desk.place, '--key', 'anna@example.com:a', '--to', content);
    await desk.asked;

    const [second, undo, dry] = await Promise.all([
      start(...markdown()),
      start('undo', 'markdown', '--to', content),
      start(...markdown(), '--dry-run'),
    ]);
    desk.answer();
    const done = await first;
    desk.server.close();

    for (const { code, said } of [second, undo]) {
      expect(said).toContain('Another import is at work in this content folder: process ');
      expect(code).toBe(2);
    }
    expect(dry.code).toBe(0);
    expect(done).toMatchObject({ code: 0, said: expect.stringContaining('Articles: 1 new.') });
    expect(existsSync(article('pay/refund.mdx'))).toBe(false);
    expect(existsSync(lock())).toBe(false);
  });
});

describe('the lock of an import', () => {
  const leave = (process: number, host = hostname()) => {
    mkdirSync(join(content, '.import'), { recursive: true });
    writeFileSync(lock(), JSON.stringify({ process, host, since: '2026-11-30T08:00:00.000Z' }));
    writeFileSync(join(content, '.import/being-written'), 'half');
  };
  const call = () => runInProcess('import', markdown(), {});

  test('that was stopped is taken over, and what it left half written goes', async () => {
    leave(spawnSync(process.execPath, ['-e', '']).pid);

    expect((await call()).code).toBe(0);
    expect(existsSync(article('pay/refund.mdx'))).toBe(true);
    expect(existsSync(lock())).toBe(false);
    expect(existsSync(join(content, '.import/being-written'))).toBe(false);
  });

  test.each([
    ['of a process that runs', () => leave(process.ppid), `process ${process.ppid} of`],
    ['of another machine', () => leave(1, 'elsewhere'), 'process 1 of elsewhere'],
    [
      'that is being written',
      () => {
        leave(1);
        writeFileSync(lock(), '');
      },
      'content folder. Wait',
    ],
  ])('%s stays, and how to end that is said', async (_, put, said) => {
    put();
    const before = readFileSync(lock(), 'utf8');

    const { code, errors } = await call();

    expect(errors).toContain(said);
    expect(errors).toContain('Is there none? Delete .import/lock there.');
    expect(code).toBe(2);
    expect(readFileSync(lock(), 'utf8')).toBe(before);
  });

  test('goes where an import is refused, with the folders that were made for it', async () => {
    const { code } = await runInProcess('import', ['markdown', room, '--locale', 'en'], {
      CONTENT: content,
    });

    expect(code).toBe(2);
    expect(existsSync(content)).toBe(false);
  });
});
