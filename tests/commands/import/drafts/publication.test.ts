import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { body, everyFile, frontMatter, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const page = (...lines: string[]) => ['---', 'title: Pay', ...lines, '---', 'Text.'];

/** The names of the articles that are public. */
async function publicOf(...files: string[]) {
  await run();
  const all = everyFile().split('\n');
  return files.filter((file) => {
    const path = all.find((found) => found.endsWith(`/${file}.mdx`));
    return path !== undefined && frontMatter(path.replace('articles/en/', '')).draft !== true;
  });
}

test('makes a draft of an article of which only headings are left', async () => {
  put(
    'a/b.md',
    '---\ntitle: Get it\n---\n<Buttons group="all" />\n\n## Others\n\n<Others kind="x" />',
  );

  const { losses } = await run();

  expect(frontMatter('a/b.mdx').draft).toBe(true);
  expect(losses).toContainEqual({
    file: 'a/b.md',
    reason: 'imported as a draft',
    what: 'nothing is left of it but headings',
  });
});

describe('importing what the front matter limits', () => {
  test.each([
    ['a draft', 'Title: Pay\nStatus: draft\n\nText.'],
    ['hidden', '\ufeffTITLE: Pay\r\nSTATUS: hidden\r\n\r\nText.'],
    ['a draft in lines that words end', 'Title: Pay\nStatus: draft\nText.'],
  ])('makes a draft of what lines of keys above the text call %s', async (_, text) => {
    put('a/pay.md', text);

    await run();

    expect(frontMatter('a/pay.mdx').draft).toBe(true);
  });

  test.each([
    'draft: y',
    'draft: until we are sure',
    'private: team only',
    'publish: false',
    'publish: later',
    'published: n',
    'published:',
    'dg-publish: false',
    'noindex: true',
    'robots: noindex, follow',
    'robots: none',
    'seo: { noindex: true }',
    'params: { private: true }',
    'head: [[meta, { name: robots, content: noindex }]]',
    'sitemap: false',
    'embargo: until spring',
    'date: spring 2099',
    'expires: 2020-01-01',
    'hide: true',
    'role: internal staff',
    'roles: [admin]',
    'build: { render: never }',
    'status: in review',
    'members: only',
  ])('makes a draft of %j', async (line) => {
    put('a/pay.md', page(line));

    const { losses } = await run();

    expect(frontMatter('a/pay.mdx').draft).toBe(true);
    expect(losses.map(({ reason }) => reason)).toContain('imported as a draft');
  });

  test.each([
    'draft: n',
    'draft:',
    'private: no',
    'publish: y',
    'published: 2020-01-01',
    'robots: index, nofollow',
    'hide: [navigation, toc]',
    'expires: never',
    'date: May 3, 2020',
    'date: 2020/05/03',
    'date: last spring',
    'visibility: public',
    'role: Admin, Developer',
    'status: new',
    'status: deprecated',
    'members: [Ann, Ben]',
  ])('makes none of %j', async (line) => {
    put('a/pay.md', page(line));

    await run();

    expect(frontMatter('a/pay.mdx')).not.toHaveProperty('draft');
  });

  test.each([
    'published_at: 2099-01-01',
    'publishedDate: 2099-01-01',
    'published: 2099-01-01',
    'release_date: 2099-01-01',
    'date: January 1, 2099',
    'date: 2099/01/01',
    'date: 20990101',
    'scheduled-for: 2099-01-01',
  ])('waits for the day of %j', async (line) => {
    put('a/pay.md', page(line));

    await run();

    expect(frontMatter('a/pay.mdx').publishAt).toBe('2099-01-01T00:00:00.000Z');
  });

  test.each(['noindex: true', 'robots: noindex', 'embargo: x', 'access: team'])(
    'makes a draft of %j in front matter that nobody can read',
    async (line) => {
      put('a/pay.md', ['---', 'title: Pay: “now” [or', line, 'x: - {', '---', 'Text.']);

      await run();

      expect(frontMatter('a/pay.mdx').draft).toBe(true);
    },
  );
});

describe('importing front matter that is not written as most write it', () => {
  const yaml = 'title: Pay\ndraft: true';

  test.each([
    ['behind blank lines', `\n\n---\n${yaml}\n---\nText.`],
    ['behind a hidden sign', `\u200B---\n${yaml}\n---\nText.`],
    ['behind a comment', `<!-- ours -->\n---\n${yaml}\n---\nText.`],
    ['with a comment on its line', `--- # of the page\n${yaml}\n---\nText.`],
    ['that nothing closes', `---\n${yaml}\n\nText.`],
    ['between more dashes', `----\n${yaml}\n----\nText.`],
    ['of JSON in one line', '{"title": "Pay", "draft": true}\nText.'],
    ['of JSON that ends in its last line', '{\n  "title": "Pay",\n  "draft": true }\nText.'],
  ])('makes a draft of one %s', async (_, text) => {
    put('a/pay.md', text);

    await run();

    expect(frontMatter('a/pay.mdx')).toMatchObject({ title: 'Pay', draft: true });
    expect(body('a/pay.mdx').trim()).toBe('Text.');
  });

  test('makes a draft of a list that says so, and keeps its words', async () => {
    put('a/pay.md', '---\n- draft: true\n---\n# Pay\n\nText.');

    await run();

    expect(frontMatter('a/pay.mdx')).toMatchObject({ draft: true });
    expect(body('a/pay.mdx')).toContain('Text.');
  });

  test('keeps words between two lines, which are none', async () => {
    put('a/pay.md', '---\nPay by card.\n---\n\nText.');

    await run();

    expect(frontMatter('a/pay.mdx')).not.toHaveProperty('draft');
    expect(body('a/pay.mdx')).toContain('Pay by card.');
  });
});

describe('importing what the head of a page limits', () => {
  test.each([
    ['<head><meta name="robots" content="noindex" /></head>', []],
    ['Write `<meta name="robots" content="noindex">`.', ['pay']],
  ])('tells a tag from one that is shown: %s', async (text, open) => {
    put('a/pay.mdx', `# Pay\n\n${text}\n\nText.`);

    expect(await publicOf('pay')).toEqual(open);
  });
});

describe('importing what the folder limits', () => {
  test('makes drafts of what lies in _drafts', async () => {
    put('_drafts/soon.md', page());
    put('a/now.md', page());

    expect(await publicOf('soon', 'now')).toEqual(['now']);
  });

  test.each([
    ['draft: true', []],
    ['build: { render: never }', []],
    ['params: { private: true }', []],
    ['- draft: true\n    target: { path: /team/** }', []],
    ['robots: index', ['pay', 'own']],
  ])('hands down the cascade %j to all that is below', async (cascade, open) => {
    put('team/_index.md', ['---', 'title: Team', 'cascade:', `  ${cascade}`, '---', 'Text.']);
    put('team/pay.md', page());
    put('team/deep/own.md', page());

    expect(await publicOf('pay', 'own')).toEqual(open);
  });

  test('lets an article say otherwise than the cascade above it', async () => {
    put('team/_index.md', '---\ncascade: { draft: true }\n---\n# Team\n\nx');
    put('team/pay.md', page('draft: false'));

    expect(await publicOf('pay')).toEqual(['pay']);
  });

  test('hands down what MkDocs has in .meta.yml', async () => {
    put('team/.meta.yml', 'draft: true\n');
    put('team/pay.md', page());
    put('a/now.md', page());

    expect(await publicOf('pay', 'now')).toEqual(['now']);
  });
});
