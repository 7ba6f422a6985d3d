import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  content,
  folder,
  give,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  section,
  textOf,
  tree,
  zendeskArticle,
} from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const exported = join(import.meta.dirname, 'exports/given');

describe('an export as the documentation of its desk shows it', () => {
  test.each([
    ['zendesk', 'zendesk', 2],
    ['intercom', 'intercom', 3],
    ['help-scout', 'helpscout', 1],
    ['freshdesk', 'freshdesk', 2],
  ])('of %s comes whole, and again without a change', async (source, start, articles) => {
    for (const name of globSync(`${start}.*`, { cwd: exported }))
      cpSync(join(exported, name), join(folder, name));

    const report = await run(source, { locale: 'zh-CN' });
    const first = tree();
    const again = await run(source, { locale: 'zh-CN' });

    expect(report.articles.map(({ became }) => became)).toEqual(Array(articles).fill('new'));
    expect(report.leftOut).toEqual([]);
    expect(again.isChanged).toBe(false);
    expect(tree()).toEqual(first);
  });
});

describe('what a desk had besides', () => {
  test('goes into the report: votes, its remarks, searches in vain, addresses on its domain', async () => {
    giveZendesk(zendeskArticle(360001000001, { vote_sum: 2, vote_count: 4, outdated: true }));

    const report = await run('zendesk');

    expect(report.articles[0]).toMatchObject({
      votes: { yes: 3, no: 1 },
      remarks: ['a translation that was behind its article'],
    });
    expect(textOf('.import/redirects-acme.zendesk.com.csv').split('\n')).toEqual([
      'https://acme.zendesk.com/hc/en-us/articles/360001000001-Old-words,https://help.example.com/articles/article-360001000001/,301',
      'https://acme.zendesk.com/hc/en-us/articles/360001000001,https://help.example.com/articles/article-360001000001/,301',
      '',
    ]);
  });

  test('leads its old addresses to this site alone, whatever commas they have', async () => {
    const html_url = 'https://acme.zendesk.com/hc/articles/3-a,https://evil.example/,301';
    giveZendesk(zendeskArticle(360001000001, { html_url }));

    await run('zendesk');

    const [line = ''] = textOf('.import/redirects-acme.zendesk.com.csv').split('\n');
    expect(line.split(',')).toEqual([
      'https://acme.zendesk.com/hc/articles/3-a%2Chttps://evil.example/%2C301',
      'https://help.example.com/articles/article-360001000001/',
      '301',
    ]);
  });

  test('names the language that the site does not have', async () => {
    giveZendesk(zendeskArticle(360001000001, { locale: 'zh-cn' }));

    expect((await run('zendesk', { siteLocales: ['en'] })).missingLocales).toEqual(['zh-CN']);
  });
});

const row = `<tr>${'<td>a</td>'.repeat(10)}</tr>`;

describe('a hostile export', () => {
  test.each([
    [
      'elements inside each other ten thousand times',
      `${'<div>'.repeat(10_000)}x`,
      'elements inside each other more than 200 times',
    ],
    ['a text of two megabytes', `<p>${'x'.repeat(2_000_000)}</p>`, 'over 1 MB'],
    ['a table of 50,000 cells', `<table>${row.repeat(5000)}</table>`, 'over 30000 elements'],
    ['50,000 links', `<p>${'<a href="/a">x</a>'.repeat(50_000)}</p>`, 'over 30000 elements'],
    [
      'a paragraph of 22,000 words in colours',
      `<p>${'<span style="color:red">x</span> '.repeat(22_000)}</p>`,
      'too many tags and words side by side',
    ],
    [
      'a word with 150,000 underscores',
      `<p>${'a_'.repeat(150_000)}</p>`,
      'up to 150000 marks of Markdown in one paragraph',
    ],
    [
      'a tag of 90,000 attributes',
      `<p ${Array.from({ length: 90_000 }, (_, n) => `a${n}=""`).join(' ')}>x</p>`,
      'a tag of over 1000 attributes',
    ],
  ])('with %s is left out with a reason, from a desk and a folder', async (_, body, reason) => {
    giveZendesk(zendeskArticle(360001000001, { body }), zendeskArticle(360001000002));
    const pages = join(folder, 'pages');
    mkdirSync(pages);
    give('pages/hostile.html', Buffer.from(body));
    give('pages/sound.html', Buffer.from('<h1>Sound</h1><p>Words.</p>'));

    const ofDesk = await run('zendesk');
    const ofFolder = await run('html', { from: pages, locale: 'en' });

    expect(ofDesk.articles.map(({ title }) => title)).toEqual(['Article 360001000002']);
    expect(ofDesk.leftOut).toContainEqual(expect.objectContaining({ reason }));
    expect(ofFolder.articles.map(({ title }) => title)).toEqual(['Sound']);
    expect(ofFolder.leftOut).toEqual([{ file: 'hostile.html', files: 1, reason }]);
  });

  test.each([
    ['an attribute of a megabyte', `<p title="${'a'.repeat(1_000_000)}">Words.</p>`],
    ['a word of 900,000 letters', `<p>${'x'.repeat(900_000)}</p>`],
    ['4000 links of which each has its paragraph', '<p><a href="/a">x</a></p>'.repeat(4000)],
  ])('with %s is read', async (_, body) => {
    giveZendesk(zendeskArticle(360001000001, { body }));

    expect((await run('zendesk')).articles).toHaveLength(1);
  });

  test.each([
    ['lists inside each other a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'objects inside each other a hundred thousand times',
      `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
    ],
  ])('with %s is read as any other file', async (_, json) => {
    giveZendesk(zendeskArticle(360001000001));
    writeFileSync(join(folder, 'bomb.json'), json);

    const report = await run('zendesk');

    expect(report.articles).toHaveLength(1);
    expect(report.leftOut).toEqual([
      { file: 'bomb.json', files: 1, reason: 'nothing that Zendesk exports' },
    ]);
  });

  test('with sections inside each other five thousand times keeps their articles', async () => {
    give('articles.json', { articles: [zendeskArticle(360001000001)] });
    give('sections.json', {
      sections: Array.from({ length: 5000 }, (_, index) => ({
        ...section,
        id: index,
        parent_section_id: index - 1,
      })),
    });

    expect((await run('zendesk')).articles).toHaveLength(1);
  });

  test('whose article has neither title nor text becomes a draft with a name', async () => {
    giveZendesk(zendeskArticle(360001000001, { title: ' \u200b ', body: '<h1> </h1><p></p>' }));

    const { articles } = await run('zendesk');

    expect(articles[0]?.withheld).toEqual(['it has no text']);
    expect(matterOf(articles[0]?.path ?? '')).toMatchObject({ title: 'old-words', draft: true });
  });

  test('writes nothing outside, whatever its ids, titles and sections are', async () => {
    give('articles.json', {
      articles: ['../../x', '__proto__', 'constructor', 'con', 'a/b'].map((id) =>
        zendeskArticle(0, { id, section_id: id, title: id, html_url: '//[', body: '<p>x</p>' }),
      ),
    });
    give('sections.json', {
      sections: ['../../x', '__proto__', 'con'].map((id) => ({ ...section, id, name: id })),
    });

    const report = await run('zendesk');

    const paths = report.articles.map(({ path }) => path);
    expect(paths).toHaveLength(5);
    expect(
      paths.filter((path) => !/^articles\/en\/[a-z0-9-]+\/[a-z0-9-]+\.mdx$/.test(path)),
    ).toEqual([]);
    expect(globSync('*', { cwd: join(content, '..') }).toSorted()).toEqual(['content', 'export']);
  });

  test('with one id twice has one article', async () => {
    giveZendesk(
      zendeskArticle(360001000001, { title: 'Old' }),
      zendeskArticle(360001000001, { title: 'New' }),
    );

    expect((await run('zendesk')).articles).toMatchObject([
      { title: 'New', file: '360001000001, en-us' },
    ]);
  });
});
