import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsOf } from '../../../../scripts/import/report/parts/parts.ts';
import { summaryOf } from '../../../../scripts/import/report/parts/summary.ts';
import { picture } from '../folders.ts';
import {
  content,
  folder,
  give,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  textOf,
  zendeskArticle,
} from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const path = 'articles/en/billing/refunds.mdx';
const refunds = (body: string) => zendeskArticle(360001000001, { title: 'Refunds', body });
const other = zendeskArticle(360001000002, { title: 'Payouts', body: '<p>Old.</p>' });

describe('what is still missing', () => {
  const lost =
    '<p><img src="gone.png" alt="The button"> and <a href="/hc/en-us/articles/9">there</a></p>';
  const missing = [
    {
      file: '360001000001, en-us',
      reason: 'link turned into text',
      what: 'there → /hc/en-us/articles/9',
    },
    {
      file: '360001000001, en-us',
      reason: 'picture missing, its description stays',
      what: expect.stringContaining('gone.png'),
    },
  ];

  beforeEach(async () => {
    giveZendesk(refunds(lost), other);
    await run('zendesk');
  });

  test('is in the report again where nothing changed, and where another article did', async () => {
    expect((await run('zendesk')).losses).toEqual(missing);
    giveZendesk(refunds(lost), { ...other, body: '<p>New.</p>' });
    await run('zendesk');

    expect(JSON.parse(textOf('import-report-zendesk.json')).losses).toEqual(missing);
  });

  test('of an article that somebody changed here is said with that', async () => {
    writeFileSync(join(content, path), `${textOf(path)}\nMine.\n`);

    const report = await run('zendesk');

    expect(report.losses).toEqual(missing);
    expect(partsOf(report).first.find(({ title }) => title.startsWith('Picture'))).toMatchObject({
      entries: [{ about: 'Refunds', said: [/gone/, /changed here since/].map(matching), path }],
    });
  });

  test('goes from the report once it is there', async () => {
    writeFileSync(join(folder, 'gone.png'), picture);
    giveZendesk(refunds(lost.replace('articles/9', 'articles/360001000002')), other);

    await run('zendesk');

    expect(JSON.parse(textOf('import-report-zendesk.json')).losses).toEqual([]);
  });

  test('of an article that nobody can read any more is no sign that the desk lost it', async () => {
    giveZendesk(refunds('<div>'.repeat(10_000)), other);

    const report = await run('zendesk');

    expect(report.articles.map((article) => article.became)).toEqual(['unchanged']);
    expect(report.leftOut).toHaveLength(1);
  });
});

const matching = (words: RegExp) => expect.stringMatching(words);

describe('files of an export', () => {
  const leftOut = async () => (await run('zendesk')).leftOut;

  test('are not left out where an article shows them, nor on a second import', async () => {
    writeFileSync(join(folder, 'shot.png'), picture);
    giveZendesk(refunds('<p><img src="shot.png" alt="A"></p>'));

    expect(await leftOut()).toEqual([]);
    writeFileSync(join(content, path), `${textOf(path)}\nMine.\n`);
    expect(await leftOut()).toEqual([]);
  });

  test('are left out with their reason where no article has use for them', async () => {
    for (const name of ['unused.png', 'broken.png'])
      writeFileSync(join(folder, name), name === 'broken.png' ? 'x' : picture);
    give('notes.log', 'x');
    giveZendesk(refunds('<p><img src="broken.png" alt="A"></p>'));

    expect(await leftOut()).toEqual([
      { file: 'notes.log', files: 1, reason: 'no JSON' },
      { file: 'broken.png', files: 1, reason: 'no picture' },
      { file: 'unused.png', files: 1, reason: 'a picture that no article shows' },
    ]);
  });
});

test('a dry run names pictures on the web that it does not ask for, and misses none', async () => {
  giveZendesk(refunds('<p><img src="https://a.test/a.png" alt="A"></p>'));

  const report = await run('zendesk', { dryRun: true });

  expect(report.losses.map(({ reason, what }) => [reason, what])).toEqual([
    ['picture on the web, which a dry run does not ask for', 'https://a.test/a.png'],
  ]);
  expect(summaryOf(report)).toContain('Pictures: 0.');
});

test('every file of a folder of pages is an article, a picture or left out', async () => {
  const page = '<html lang="en"><body><h1>Page</h1><img src="a.png" alt="A"></body></html>';
  give('page.html', Buffer.from(page));
  for (const name of ['a.png', 'unused.png']) give(name, picture);
  give('style.css', 'x');

  const report = await run('html');

  expect(summaryOf(report)).toContain('4 files seen = 1 articles + 1 pictures + 2 left out');
});

describe('the age of articles', () => {
  test('is told of those that have not changed for a year, the oldest first', async () => {
    const changed = (id: number, edited_at: string) =>
      zendeskArticle(id, { title: `Of ${edited_at}`, edited_at });
    giveZendesk(
      changed(360001000001, '2024-12-31T10:00:00Z'),
      changed(360001000002, '2025-01-02T10:00:00Z'),
      changed(360001000003, '2019-05-06T10:00:00Z'),
    );

    const report = await run('zendesk');

    const told = partsOf(report).first.find(({ title }) => title.startsWith('Not changed'));
    expect(told?.entries.map(({ about }) => about)).toEqual([
      'Of 2019-05-06T10:00:00Z',
      'Of 2024-12-31T10:00:00Z',
    ]);
    expect(textOf('import-report-zendesk.html')).toContain(
      'Not changed for over a year: 2, the oldest since 2019-05-06.',
    );
  });
});

test('each source has a report of its own', async () => {
  giveZendesk(other);
  await run('zendesk');
  give('page.html', Buffer.from('<html lang="en"><body><h1>Page</h1><p>x</p></body></html>'));

  await run('html');

  expect(textOf('import-report-zendesk.html')).toContain('Payouts');
  expect(textOf('import-report-html.html')).not.toContain('Payouts');
});
