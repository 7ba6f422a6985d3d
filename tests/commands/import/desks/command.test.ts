import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bring, call, env } from './calling.ts';
import {
  content,
  folder,
  giveZendesk,
  makeFolders,
  removeFolders,
  section,
  textOf,
  zendeskArticle,
} from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const script = join(import.meta.dirname, '../../../../scripts/import.ts');

/** The command in a process of its own. */
function start(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, ...args, '--to', content],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
}

/** A desk on this machine with what `articlesFor` gives; it has no page where that gives nothing. */
async function serveDesk(articlesFor: (request: IncomingMessage) => object[] | undefined) {
  const server = createServer((request, response) => {
    const list = /(\w+)\.json/.exec(request.url ?? '')?.[1] ?? '';
    const articles = articlesFor(request);
    const lists: Record<string, unknown> = { articles, locales: ['en-us'], sections: [section] };
    if (articles === undefined && list === 'articles') response.statusCode = 404;
    response.end(JSON.stringify({ [list]: lists[list] ?? [] }));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, port: (server.address() as AddressInfo).port };
}

const path = 'articles/en/billing/refunds.mdx';
const article = zendeskArticle(360001000001, { title: 'Refunds' });

describe('npm run import -- zendesk', () => {
  test('imports a folder, reports on a page, and takes it back', () => {
    giveZendesk(article);

    const first = start('zendesk', folder);
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toContain('Articles: 1 new.');
    expect(textOf('import-report-zendesk.html')).toContain('<h1>Import from Zendesk</h1>');
    expect(textOf('site.yaml')).toMatch(/^locales: \[en\]/m);
    expect(start('zendesk', folder).said).toContain('nothing was written');

    expect(start('undo', 'zendesk').said).toContain('1 files were taken back');
    expect(existsSync(join(content, path))).toBe(false);
    expect(existsSync(join(content, 'import-report-zendesk.html'))).toBe(false);
  });

  test('reads the desk itself with the key, and leaves nothing of it behind', async () => {
    const keys = new Set<string | undefined>();
    const { server, port } = await serveDesk(({ headers }) => {
      keys.add(headers.authorization);
      return [article];
    });

    const { code, said } = await call('zendesk', `http://127.0.0.1:${port}`);
    server.close();

    expect(said).toContain('Articles: 1 new.');
    expect(code).toBe(0);
    expect(textOf(path)).toContain('title: "Refunds"');
    expect([...keys]).toEqual([`Basic ${btoa('anna@example.com/token:secret')}`]);
    expect(globSync(`.build/import/127.0.0.1-${port}*`)).toEqual([]);
  });

  test.each([
    ['a dry run', [article], 'Nothing was written.'],
    ['a desk without articles', [], 'holds no article'],
  ])('reads the desk anew after %s', async (_, first, sentence) => {
    let articles: object[] = first;
    const { server, port } = await serveDesk(() => articles);
    const place = `http://127.0.0.1:${port}`;
    const before = await call('zendesk', place, '--dry-run');
    articles = [{ ...article, title: 'As it is now' }];

    await bring('zendesk', place);
    server.close();

    expect(before.said).toContain(sentence);
    expect(textOf('articles/en/billing/as-it-is-now.mdx')).toContain('title: "As it is now"');
    expect(existsSync(join(content, path))).toBe(false);
  });

  test('goes on with what was read with the same key alone', async () => {
    const asked: string[] = [];
    const { server, port } = await serveDesk(({ url = '' }) => {
      asked.push(url);
      const calls = asked.filter((one) => one.includes('/articles.json')).length;
      return calls <= 1 ? undefined : [article];
    });
    const place = `http://127.0.0.1:${port}`;
    const stopped = await call('zendesk', place);
    const keptOnes = () => globSync(`.build/import/127.0.0.1-${port}*`).length;
    expect(stopped.said).toContain('What was read is kept');
    expect(keptOnes()).toBe(1);

    const other = await call('zendesk', place, '--key', 'ben@example.com:other');
    const same = await call('zendesk', place);
    server.close();

    expect(other.said).toContain('Articles: 1 new.');
    expect(same.code).toBe(0);
    expect(asked.filter((url) => url.endsWith('/locales.json'))).toHaveLength(2);
    expect(keptOnes()).toBe(0);
  });

  test.each([
    ['no place', ['zendesk'], 'Name what to import'],
    ['a folder that is not there', ['zendesk', 'gone'], 'is no folder'],
    ['an address without https', ['zendesk', 'http://acme.zendesk.com'], 'https alone'],
    ['a language of nobody', ['zendesk', 'scripts', '--locale', 'xx'], '--locale'],
    ['an undoing of nothing known', ['undo', 'folders'], 'Say which import'],
    ['HTML on the web', ['html', 'https://acme.test'], 'read from a folder'],
    ['a name for a desk', ['zendesk', 'scripts', '--as', 'acme'], '--as is for a folder'],
    ['a name that is none', ['html', 'scripts', '--as', '../x'], 'Write --as with small letters'],
  ])('refuses %s', async (_, args, reason) => {
    const { code, said } = await call(...args);

    expect(code).toBe(2);
    expect(said).toContain(reason);
  });

  const record = (pictures: object[]) =>
    JSON.stringify({ articles: [], pictures, lists: [], topics: [], failedSearches: [] });

  test.each([
    ['is damaged', '<<<<<<< ours'],
    [
      'names a file outside the content folder',
      record([{ path: '../export/sections.json', hash: '', address: '/a.png' }]),
    ],
  ])('stops at a record of the last import that %s, and changes nothing', async (_, text) => {
    mkdirSync(join(content, '.import'), { recursive: true });
    writeFileSync(join(content, '.import/zendesk.json'), text);
    giveZendesk(article);

    for (const args of [
      ['zendesk', folder],
      ['undo', 'zendesk'],
    ]) {
      const { code, said } = await call(...args);
      expect(said).toContain('.import/zendesk.json in the content folder is damaged');
      expect(code).toBe(2);
    }
    expect(existsSync(join(content, path))).toBe(false);
    expect(existsSync(join(folder, 'sections.json'))).toBe(true);
  });

  test('leaves out a file that is longer than a text may be', async () => {
    giveZendesk(article);
    writeFileSync(join(folder, 'large.json'), '');
    truncateSync(join(folder, 'large.json'), 3 * 1024 ** 3);

    const { code, said } = await call('zendesk', folder);

    expect(said).toContain('over 500 MB: divide it: large.json');
    expect(code).toBe(0);
  });

  test('stops at a damaged record of another import, whose articles it would take for its own', async () => {
    mkdirSync(join(content, '.import'), { recursive: true });
    writeFileSync(join(content, '.import/markdown-docs.json'), '<<<<<<< ours');
    giveZendesk(article);

    const { code, said } = await call('zendesk', folder);

    expect(said).toContain('.import/markdown-docs.json in the content folder is damaged');
    expect(code).toBe(2);
  });

  test.each([
    ['no list', 'a: 1\n'],
    ['half merged', '<<<<<<< ours\n- id: a\n=======\n- id: b\n>>>>>>> theirs\n'],
  ])('stops where the topics are %s, and leaves them', async (_, topics) => {
    mkdirSync(content, { recursive: true });
    writeFileSync(join(content, 'topics.yaml'), topics);
    giveZendesk(article);

    const { code, said } = await call('zendesk', folder);

    expect(said).toContain('topics.yaml in the content folder is no list of topics');
    expect(code).toBe(2);
    expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).toBe(topics);
  });

  test('says so where there is nothing to import', async () => {
    const { code, said } = await call('intercom', folder);

    expect(code).toBe(1);
    expect(said).toContain('holds no article of Intercom');
  });
});
