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
} from '../folders.ts';

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
