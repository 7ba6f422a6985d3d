import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  everyFile,
  folder,
  frontMatter,
  makeFolders,
  put,
  removeFolders,
  room,
  run,
} from './folders.ts';

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

describe('importing what the settings of a tool limit', () => {
  const draft = 'docs/internal/salaries.md';
  const config = 'docusaurus.config.js';
  const docusaurus = (docs: string) =>
    `module.exports = { url: 'https://a.example', presets: [['classic', { docs: ${docs} }]] };`;

  test.each([
    ['draft_docs of MkDocs', 'mkdocs.yml', 'draft_docs: |\n  internal/\n', draft],
    ['exclude_docs of MkDocs', 'mkdocs.yml', 'exclude_docs: |\n  # x\n  salaries.md\n', draft],
    ['a plugin of MkDocs', 'mkdocs.yml', 'plugins:\n  - exclude:\n      glob: internal/*\n', draft],
    [
      'exclude of Docusaurus',
      config,
      docusaurus("{ path: 'docs', exclude: ['internal/**'] }"),
      draft,
    ],
    [
      'its exclude with choices',
      config,
      docusaurus("{ exclude: ['{internal,x}/*.{md,mdx}'] }"),
      draft,
    ],
    ['include of Docusaurus', config, docusaurus("{ include: ['open/**'] }"), draft],
    ['a folder that it leaves out', config, docusaurus('{}'), 'docs/_internal/salaries.md'],
    ['exclude of Jekyll', '_config.yml', 'exclude: [docs/internal]\n', draft],
    [
      'defaults of Jekyll',
      '_config.yml',
      'defaults:\n  - scope: { path: docs/internal }\n    values: { published: false }\n',
      draft,
    ],
    [
      'a collection that Jekyll does not show',
      '_config.yml',
      'collections: { docs: { output: true }, internal: {} }\n',
      '_internal/salaries.md',
    ],
    [
      'ignoreFiles of Hugo',
      'hugo.toml',
      'baseURL = "/"\nignoreFiles = ["internal/.*\\\\.md$"]\n',
      'content/internal/salaries.md',
    ],
  ])('makes drafts by %s', async (_, file, text, path) => {
    put(file, text);
    put(path, page());
    put('docs/open/now.md', page());

    expect(await publicOf('salaries', 'now')).toEqual(['now']);
  });

  test('makes drafts by srcExclude of VitePress', async () => {
    put('.vitepress/config.ts', "export default { srcExclude: ['internal/**'] };");
    put('internal/salaries.md', page());
    put('open/now.md', page());

    expect(await publicOf('salaries', 'now')).toEqual(['now']);
  });

  test('makes drafts by a cascade of Hugo, whomever it aims at', async () => {
    put(
      'hugo.toml',
      'baseURL = "/"\n[cascade]\ndraft = true\n[cascade.target]\npath = "/internal/**"\n',
    );
    put('content/internal/salaries.md', page());

    expect(await publicOf('salaries')).toEqual([]);
  });

  test.each([
    ['mdBook', 'book.toml', '[book]\n', 'src/'],
    ['GitBook', '.gitbook.yaml', 'root: ./\n', ''],
    ['both without settings', 'src/x.txt', '', 'src/'],
  ])(
    'makes drafts of what the table of contents of %s does not name',
    async (_, file, text, at) => {
      put(file, text);
      put(`${at}SUMMARY.md`, '# Summary\n\n- [Pay](./pay.md)\n- [More](more/open.md)\n');
      for (const name of ['pay', 'more/open', 'more/salaries']) put(`${at}${name}.md`, page());

      expect(await publicOf('pay', 'open', 'salaries')).toEqual(['pay', 'open']);
    },
  );

  test('shows what an exclusion takes back', async () => {
    put('mkdocs.yml', 'exclude_docs: |\n  internal/*\n  !internal/now.md\n');
    put(draft, page());
    put('docs/internal/now.md', page());

    expect(await publicOf('salaries', 'now')).toEqual(['now']);
  });

  test('shows the posts and collections of Jekyll', async () => {
    put('_config.yml', 'collections: { faq: { output: true } }\n');
    put('_posts/2020-01-01-news.md', page());
    put('_faq/pay.md', page());

    expect(await publicOf('2020-01-01-news', 'pay')).toHaveLength(2);
  });

  test.each([
    ['a pattern that means more', config, docusaurus("{ exclude: ['@(internal)/**'] }")],
    ['a list that a program makes', config, docusaurus('{ exclude: [...more] }')],
    [
      'settings that a program makes',
      config,
      'export default async function x() { return { exclude: y } }',
    ],
    [
      'regular expressions',
      'mkdocs.yml',
      'plugins:\n  - exclude:\n      regex: [".*salaries.*"]\n',
    ],
    ['settings that are no YAML', 'mkdocs.yml', 'exclude_docs: [internal\nx: }\n'],
    ['aliases that multiply', 'mkdocs.yml', bomb()],
    ['brackets without end', config, `module.exports = ${'['.repeat(50_000)}`],
  ])('makes drafts of all where it cannot understand %s', async (_, file, text) => {
    put(file, text);
    put(draft, page());

    const { losses } = await run();

    expect(frontMatter('internal/salaries.mdx').draft).toBe(true);
    expect(losses).toContainEqual(
      expect.objectContaining({ what: expect.stringMatching(/cannot be (understood|read)/) }),
    );
  });

  test.each([
    [
      'docs/SUMMARY.md',
      '.gitbook.yaml',
      'root: ./docs/\n',
      '# S\n\n## Secret\n\n* [Key](pay.md)\n',
    ],
    [
      'sidebars.js',
      config,
      docusaurus('{}'),
      "module.exports = { a: [{ type: 'category', label: 'Secret', items: ['pay'] }] };",
    ],
  ])('follows no link at %s', async (name, file, text, secret) => {
    writeFileSync(join(room, 'secret'), secret);
    put(file, text);
    put('docs/pay.md', page());
    symlinkSync(join(room, 'secret'), join(folder, name));

    await run();

    expect(everyFile()).not.toContain('secret');
  });
});

/** Ten times ten times ten …: what would fill any memory. */
function bomb(): string {
  const lines = Array.from({ length: 9 }, (_, index) => {
    const items = Array.from({ length: 10 }, () => (index === 0 ? 'x' : `*a${index - 1}`));
    return `a${index}: &a${index} [${items.join(', ')}]`;
  });
  return `${lines.join('\n')}\n`;
}
