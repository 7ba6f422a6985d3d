import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unasked } from '../../../scripts/begin/answers.ts';
import { commonFiles } from '../../../scripts/begin/content.ts';
import { importFolder } from '../../../scripts/import/folder/import-folder.ts';
import { writeBrought } from '../../../scripts/import/record/writing/write.ts';
import type { ImportReport } from '../../../scripts/import/report/report.ts';
import { run as command } from '../check-command.ts';
import { body, content, everyFile, frontMatter, makeFolders, removeFolders } from './folders.ts';

/** Small files of other generators, each of which was damaged once. */
const cases = join(import.meta.dirname, 'cases');

const reports: ImportReport[] = [];

beforeAll(async () => {
  makeFolders();
  for (const folder of ['misc', 'mini/docs']) {
    const source = `markdown-${folder.replace('/', '-')}`;
    const done = await importFolder({
      source,
      folder: join(cases, folder),
      content,
      locale: 'en',
      site: ['en'],
      now: new Date('2026-11-30'),
      onProgress: () => {},
    });
    writeBrought(done, {
      content,
      beginning: commonFiles(unasked(['en'])),
      source,
      before: undefined,
    });
    reports.push(done.report);
    expect(done.report.losses.filter(({ reason }) => reason.startsWith('mark of'))).toEqual([]);
  }
}, 120_000);
afterAll(removeFolders);

describe('small files of other generators', () => {
  test('pass the check', () => {
    expect(command(content, 'check')).toMatchObject({ code: 0 });
  }, 120_000);

  test.each([
    [
      'admonitions',
      ['Docusaurus note.', '- list', 'two paragraphs.', '**MkDocs note**', '<Tab label="Tab two">'],
    ],
    [
      'gitbook',
      [
        '<Aside kind="caution">',
        'GitBook danger.',
        '<Tab label="Two">',
        '](/articles/lists/)',
        '](https://example.com/video)',
      ],
    ],
    [
      'jekyll',
      ['Take care', '[lists](/articles/lists/)', '<Aside>\n  Mind this.', '```ruby\nputs 1'],
    ],
    [
      'hugo',
      [
        '<Aside kind="caution">\n  Hugo callout.',
        '[other](/articles/duplicate-headings/)',
        '![A shot](./shot.png)',
      ],
    ],
    [
      'docusaurus',
      [
        '## Install [#install-it]',
        '<Tab label="Windows">\n    Win text.',
        '(#install-it)',
        '![A shot](./shot.png)',
      ],
    ],
    [
      'comments',
      ['`{{ name }}`', '\\{name\\}', '\\<name>', '<p>{value}</p>', '<!-- kept -->', '- b'],
    ],
    [
      'lists',
      ['```bash\n   echo one', '> quote', 'x \\| y', '11. eleven', '![unencoded](./my-pic.png)'],
    ],
    [
      'footnotes',
      [
        'The second note with `code`.',
        'Its meaning',
        'H<sub>2</sub>O',
        'x<sup>2</sup>',
        '`E = mc^2`',
        '🚀',
        '- [x] done',
      ],
    ],
    [
      'duplicate-headings',
      ['(#setup-1)', '(#setup-2)', '(#whats-new--fixed)', '(#boat---help-option)'],
    ],
    ['wide', ['averyveryverylong', 'sk_live_0123456789']],
    ['rtl', ['افتح الإعدادات']],
  ])('%s keeps all that a reader saw', (name, words) => {
    const text = body(`shapes/${name}.mdx`);

    for (const word of words) expect(text).toContain(word);
    const withoutCode = text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
    expect(withoutCode).not.toMatch(/:::|!!! |\{%|\{\{|\[!|^import |secret|hidden note|\{:/m);
  });

  test('drafts stay drafts, whichever way they say so', () => {
    expect(frontMatter('shapes/hidden.mdx').draft).toBe(true);
    expect(frontMatter('general/toml-draft.mdx')).toMatchObject({
      title: 'Secret price change',
      draft: true,
    });
    expect(frontMatter('general/json-draft.mdx')).toMatchObject({
      title: 'Secret in json',
      draft: true,
    });
    expect(body('general/json-draft.mdx')).toBe('Not announced yet either.\n');
    expect(frontMatter('general/yaml-pub.mdx')).toMatchObject({
      publishAt: '2099-01-01T00:00:00.000Z',
    });
  });

  test('old addresses go on', () => {
    expect(frontMatter('shapes/docusaurus.mdx').redirectFrom).toContain('/guides/docu');
    expect(frontMatter('shapes/hugo.mdx').redirectFrom).toContain('/old/hugo-page/');
    expect(frontMatter('shapes/jekyll.mdx').redirectFrom).toEqual([
      '/old/jekyll/',
      '/help/jekyll-page/',
    ]);
  });

  test('a file is no less an article for its name', () => {
    const names =
      'license security contributing changelog sidebar summary guide authors support code-of-conduct'.split(
        ' ',
      );

    for (const name of names) expect(everyFile()).toContain(`/guide/${name}.mdx`);
  });

  test('anchors are found by the rules of each tool', () => {
    expect(body('guide/tabs.mdx')).toContain('[it](#id-123)');
    expect(body('guide/tabs.mdx')).toContain('[Enable & Disable](#enable--disable)');
    expect(body('guide/tabs.mdx')).toContain('[v](#1-begin) and [c](#常见-问题)');
    expect(body('guide/tabs.mdx')).toContain('going to `<nav to="settings">` then **Save**');
    expect(body('zh/anchors.mdx')).toContain('(#1-安装步骤)');
    expect(body('zh/anchors.mdx')).toMatch(/\(\/articles\/[a-z0-9-]+\/#第二节\)/);
  });

  test('the report counts the words', () => {
    for (const { words } of reports) expect(words.kept / words.before).toBeGreaterThan(0.99);
  });
});
