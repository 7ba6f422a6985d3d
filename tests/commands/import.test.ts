import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Root } from 'hast';
import { htmlToHast, markdownToHast, markdownToHtml, mdxToHast, mdxToJs } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanHtml } from '../../scripts/import/html/unsafe.ts';
import { importFolder } from '../../scripts/import/import-folder.ts';
import { pathInFolder } from '../../scripts/import/places/library.ts';
import { writeImport } from '../../scripts/import/write-import.ts';
import { type Locale, locales } from '../../site/languages/registry/locales.ts';

// One point, transparent.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let room: string;
let folder: string;
let content: string;

beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'import-'));
  folder = join(room, 'help');
  content = join(room, 'content');
  mkdirSync(folder);
});

afterEach(() => rmSync(room, { recursive: true }));

describe('importing front matter', () => {
  test('maps what articles have a place for', async () => {
    put('shipping/track.md', [
      '---',
      'title: Track a parcel',
      'id: 360012345678',
      'description: Open the order and press **Track**. The carrier answers.',
      'tags: [parcel, carrier]',
      'last_updated: 2026-03-04',
      'weight: 30',
      'exl-id: abc',
      '---',
      'Text.',
    ]);

    const { losses } = await run();

    expect(frontMatter('shipping/track.mdx')).toEqual({
      title: 'Track a parcel',
      summary: 'Open the order and press Track. The carrier answers.',
      answer: 'Open the order and press Track. The carrier answers.',
      keywords: ['parcel', 'carrier'],
      checked: '2026-03-04',
      redirectFrom: ['/hc/en-us/articles/360012345678'],
      order: 30,
    });
    expect(losses).toContainEqual(expect.objectContaining({ what: 'exl-id' }));
  });

  test('does not take an announcement for an answer', async () => {
    put('a/b.md', [
      '---',
      'title: T',
      'description: This article describes how to pay.',
      '---',
      'x',
    ]);

    await run();

    expect(frontMatter('a/b.mdx')).not.toHaveProperty('answer');
  });

  test('reads the lines of front matter that is not valid YAML', async () => {
    put('a/b.md', ['---', 'title: Pay: “now” [or', 'x: - {', '---', 'Text.']);

    await run();

    expect(frontMatter('a/b.mdx').title).toBe('Pay: “now” [or');
  });

  test.each([
    ['a title like a date', '"2026-01-02"', '2026-01-02'],
    ['a title like a number', '2026', '2026'],
    ['a title with a tag-like word', '"Error: <library> missing"', 'Error: <library> missing'],
  ])('keeps %s a text', async (_, yaml, title) => {
    put('a/b.md', ['---', `title: ${yaml}`, '---', 'Text.']);

    await run();

    expect(readFileSync(article('a/b.mdx'), 'utf8')).toContain(`title: ${JSON.stringify(title)}\n`);
  });

  test('takes the first heading for a missing title, and leaves it out of the text', async () => {
    put('a/b.md', '# Send *money* back\n\nText.\n\n# Next');

    await run();

    expect(frontMatter('a/b.mdx').title).toBe('Send money back');
    expect(body('a/b.mdx')).toBe('Text.\n\n## Next\n');
  });

  test('keeps a draft a draft, and links nobody to it', async () => {
    put('a/draft.md', '---\ndraft: true\n---\n# Draft\n\nx');
    put('a/other.md', '# Other\n\nSee [the draft](draft.md).');

    await run();

    expect(frontMatter('a/draft.mdx').draft).toBe(true);
    expect(body('a/other.mdx')).toBe('See the draft.\n');
  });
});

describe('importing hostile files', () => {
  test.each([
    [
      'front matter that is a program',
      '---js\n{ title: process.exit(3) }\n---\nx',
      /another language/,
    ],
    ['front matter with aliases', '---\na: &a [x]\nb: [*a, *a]\n---\nx', /aliases/],
    ['a file over 1 MB', 'x'.repeat(1024 * 1024 + 1), /over 1 MB/],
    ['bytes that are not UTF-8', Buffer.from([0x63, 0x61, 0x66, 0xe9]), /not UTF-8/],
    ['a file of front matter only', '---\ntitle: T\n---\n', /empty/],
    ['quotes within quotes without end', `# T\n\n${'>'.repeat(20_000)} x`, /cannot be read/],
  ])('leaves out %s and goes on', async (_, text, reason) => {
    put('a/bad.md', text);
    put('a/good.md', '# Good\n\nText.');

    const report = await run();

    expect(report.articles.map(({ file }) => file)).toEqual(['a/good.md']);
    expect(report.leftOut).toEqual([
      { file: 'a/bad.md', files: 1, reason: expect.stringMatching(reason) },
    ]);
  });

  test('follows no symbolic link', async () => {
    writeFileSync(join(room, 'secret.md'), '# Secret\n\nkey');
    writeFileSync(join(room, 'secret.png'), picture);
    put('a/b.md', '# B\n\n![key](secret.png)');
    symlinkSync(join(room, 'secret.md'), join(folder, 'a/link.md'));
    symlinkSync(join(room, 'secret.png'), join(folder, 'a/secret.png'));
    symlinkSync(room, join(folder, 'a/room'));

    const report = await run();

    expect(report.leftOut.filter(({ reason }) => reason === 'a symbolic link')).toHaveLength(3);
    expect(everyFile()).not.toContain('secret');
    expect(body('a/b.mdx')).toBe('key\n');
  });

  test.each([
    ['../../../../etc/passwd'],
    ['../secret.png'],
    ['%2e%2e/%2e%2e/secret.png'],
    ['..\\..\\secret.png'],
    ['/../secret.png'],
  ])('copies no picture from outside the folder: %s', async (address) => {
    writeFileSync(join(room, 'secret.png'), picture);
    put('b.md', `# B\n\n![its description](<${address}>)`);

    const { pictures, losses } = await run();

    expect(pictures).toEqual([]);
    expect(losses).toContainEqual(
      expect.objectContaining({ reason: expect.stringMatching(/picture missing/) }),
    );
    expect(body('general/b.mdx')).toBe('its description\n');
  });

  test('refuses pictures that would stop the build or run something', async () => {
    put('a/cut.png', picture.subarray(0, 50));
    put('a/text.png', 'no picture');
    put('a/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    put('a/b.md', '# B\n\n![one](cut.png) ![two](text.png) ![three](drawing.svg)');

    const report = await run();

    expect(body('a/b.mdx')).toBe('one two three\n');
    expect(report.leftOut.map(({ file }) => file).sort()).toEqual([
      'a/cut.png',
      'a/drawing.svg',
      'a/text.png',
    ]);
  });

  test.each([
    ['an expression', 'Text {process.exit()} here'],
    ['an expression in a heading', '## A {process.exit()}'],
    ['an expression in a cell', '| {a} | b |\n| - | - |\n| {process.exit()} | c |'],
    ['an expression in a picture and a link', '![{a}](./x.png) [{b}](https://a.example/{c} "{d}")'],
    ['an import', "import x from 'y'"],
    ['an import in a list', "- import x from 'y'\n\n  export const z = 1"],
    ['an export', 'export const a = process.exit()'],
    ['an import after a note', "> [!NOTE]\n> import x from 'y'"],
    ['an unknown part', '<Unknown attribute={process.exit()} />'],
    ['an unclosed tag', 'a <b and <div'],
    ['half a brace', 'a } b { c'],
    ['a comment', 'a <!-- {process.exit()} --> b'],
    ['a fragment', '<>a</>'],
    ['a second front matter', '---\n\ndraft: true\n\n---\n\n+++\na\n+++'],
    ['an escaped brace', 'a \\{process.exit()\\} &#123;b&#125;'],
  ])('writes %s as words that MDX does not run', async (_, markdown) => {
    put('a/b.md', `# B\n\nFirst.\n\n${markdown}`);

    await run();
    const text = body('a/b.mdx');

    expect(() => mdxToJs(text)).not.toThrow();
    expect(typesIn(mdxToHast(text))).not.toContainEqual(expect.stringMatching(/Expression|Esm/));
    expect(namesIn(mdxToHast(text)).filter((name) => !['Aside'].includes(name))).toEqual([]);
    expect(body('a/b.mdx')).toMatch(/^First\./);
  });

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script behind another', '<scr<script>ipt>alert(1)</script>'],
    ['a style', '<style>body { display: none }</style>'],
    ['a handler', '<img src="x" onerror="alert(1)"><p onclick="alert(1)">x</p>'],
    ['an address that runs', '[x](javascript:alert(1)) <a href=" jAvaScript:alert(1)">y</a>'],
    ['an address with data', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
    ['an address hidden by an entity', '[x](java&#x73;cript:alert(1))'],
    ['a frame', '<iframe src="javascript:alert(1)"></iframe><object data="x"></object>'],
    ['a form', '<form action="https://evil.example"><input name="password"></form>'],
    ['a drawing', '<svg onload="alert(1)"><a href="javascript:alert(1)">x</a></svg>'],
  ])('takes out %s', async (_, html) => {
    put('a/b.md', `# B\n\nFirst.\n\n${html}\n\nLast.`);

    await run();
    const text = body('a/b.mdx');
    const page = markdownToHast(text, { features: { rawHtml: true } });

    expect(text).toMatch(/^First\.[\s\S]*Last\.\n$/);
    expect(text).not.toMatch(/javascript:|data:|on(error|click|load)=|evil/i);
    expect(namesIn(page)).not.toContainEqual(
      expect.stringMatching(/script|style|iframe|object|form|input|svg/),
    );
  });

  test('says what it took out', async () => {
    put('a/b.md', '# B\n\nx\n\n<script>alert(1)</script>\n\n<p onclick="alert(1)">y</p>');

    const { losses } = await run();

    expect(losses.map(({ what }) => what)).toEqual(['<script>', 'onClick=']);
  });

  test('cleans a tree that an earlier step forgot', () => {
    const tree = htmlToHast(
      '<p id="x" style="a"><a href="javascript:x">a</a><script>b</script><img src="https://a.example/x" onerror="c"></p>',
      { fragment: true },
    );

    const [paragraph] = cleanHtml(tree as Root).children;

    expect(paragraph).toMatchObject({
      properties: {},
      children: [
        { tagName: 'a', properties: {} },
        { tagName: 'img', properties: { src: 'https://a.example/x' } },
      ],
    });
    expect(JSON.stringify(paragraph)).not.toMatch(/javascript|script|onerror|"b"/i);
  });

  test.each(['../x.png', 'img/../../x.png', '%2e%2e/x.png', '..\\x.png', '/../x.png'])(
    'finds nothing at %s',
    (address) => {
      expect(pathInFolder('help', 'b.md', address)).toBeUndefined();
    },
  );

  test('removes control characters', async () => {
    put('a/b.md', '# B\n\na\0b\u001bc\u202ed\ne');

    await run();

    expect(body('a/b.mdx')).toBe('abcd e\n');
  });
});

describe('importing the text', () => {
  test.each([
    ['a note', '> [!TIP]\n> Look.', '<Aside>\n  Look.\n</Aside>'],
    ['an Adobe warning', '>[!WARNING]\n>\n>Look.', '<Aside kind="caution">\n  Look.\n</Aside>'],
    [
      'marked words',
      'The [!DNL Admin] and **[!UICONTROL 保存]**按钮',
      'The Admin and **保存**按钮',
    ],
    ['marked words in code', 'Type `[!DNL x]`.', 'Type `[!DNL x]`.'],
    ['a placeholder', 'Open <port> now', 'Open \\<port> now'],
    ['keys', 'Press <kbd>Ctrl</kbd>', 'Press <Keys>Ctrl</Keys>'],
    ['an underline', '<u>步骤</u>：', '**步骤**：'],
    ['bold beside Chinese', '这是**重置。**然后', '这是**重置**。然后'],
    [
      'a bare address before Chinese',
      '见 https://a.example/x。后文',
      '见 [https://a.example/x](https://a.example/x)。后文',
    ],
    [
      'a film',
      '<iframe src="https://film.example/1" title="Film"></iframe>',
      '[Film](https://film.example/1)',
    ],
    [
      'folded text',
      '<details><summary>Why</summary>\n\nBecause.\n\n</details>',
      '<Questions>\n  <Question title="Why">\n    Because.\n  </Question>\n</Questions>',
    ],
    [
      'an attribute list',
      '[a](https://a.example/){.external} b {x}',
      '[a](https://a.example/) b \\{x\\}',
    ],
  ])('writes %s our way', async (_, markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx')).toBe(`${written}\n`);
  });

  test.each([
    ['```js\nimport a from "b"; {c} <d>\n\n```', '```js\nimport a from "b"; {c} <d>\n\n```'],
    ['```GraphQL title="x"\n{ a }\n```', '```graphql\n{ a }\n```'],
    ['```mermaid\ngantt\n  title x\n```', '```\ngantt\n  title x\n```'],
    ['```mermaid\nflowchart LR\n  A-->B\n```', '```mermaid\nflowchart LR\n  A-->B\n```'],
    ['```../../x\ncode\n```', '```\ncode\n```'],
  ])('keeps code untouched: %s', async (markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    await run();

    expect(body('a/b.mdx')).toBe(`${written}\n`);
  });

  // The parser of the site takes a backslash behind `www.` for part of an address.
  test.each([
    ['as Markdown', '<p>See www.< there</p>', 'See www.< there'],
    ['as bare words', '<p>See www.<name></p>', 'See www\\.\\<name\\>'],
  ])('keeps what MDX would misread %s, and says so', async (_, markdown, written) => {
    put('a/b.md', `# Title\n\n${markdown}`);

    const { losses } = await run();

    expect(body('a/b.md')).toBe(`${written}\n`);
    expect(markdownToHtml(written).html).toContain('.&lt;');
    expect(losses[0]?.reason).toBe('kept as .md, as it would not compile as MDX');
  });

  test('keeps the alignment of a table, and no cell of a thousand columns', async () => {
    put(
      'a/b.md',
      '# T\n\n| a | b |\n| :-: | -: |\n| 1 | 2 |\n\n<table><tr><td colspan="1000">x</td></tr></table>',
    );

    await run();

    expect(body('a/b.mdx')).toContain('| a | b |\n| :-: | -: |\n| 1 | 2 |\n');
    expect(body('a/b.mdx')).not.toContain('1000');
  });

  test('keeps a table that Markdown cannot draw, with Markdown in its cells', async () => {
    put('a/b.md', '# T\n\n<table><tr><td colspan="2"><ul><li>one {x}</li></ul></td></tr></table>');

    await run();

    expect(body('a/b.mdx').replace(/\s+/g, ' ')).toBe(
      '<table> <tbody> <tr> <td colspan="2"> - one \\{x\\} </td> </tr> </tbody> </table> ',
    );
  });
});

describe('importing links', () => {
  const target =
    '---\nid: 5340856700188\n---\n# Target\n\n<a id="old"></a>\n\n## The new place\n\nx\n\n## Ways {#ways-old}\n\ny';

  test.each([
    ['a file', '../b/target.md', '/articles/target/'],
    ['a file without ending', '../b/target', '/articles/target/'],
    ['a path from the root', '/b/target.html', '/articles/target/'],
    ['a path that begins with the folder', '/help/b/target.md', '/articles/target/'],
    ['an anchor before a heading', '../b/target.md#old', '/articles/target/#the-new-place'],
    ['an id behind a heading', '../b/target.md#ways-old', '/articles/target/#ways'],
    ['an anchor that is not there', '../b/target.md#gone', '/articles/target/'],
    [
      'the old help centre',
      'https://h.example/hc/en-us/articles/5340856700188-Target#old',
      '/articles/target/#the-new-place',
    ],
    ['another site', 'https://h.example/x', 'https://h.example/x'],
    ['a mail address', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['a place on the same page', '#Mine', '#mine'],
  ])('leads to %s', async (_, href, written) => {
    put('b/target.md', target);
    put('a/from.md', `# From\n\n[words](${href})\n\n## Mine\n\nx`);

    await run();

    expect(body('a/from.mdx')).toMatch(`[words](${written})\n`);
  });

  test.each(['gone.md', '/other/site.html', '#gone', '../../outside.md'])(
    'turns a link to %s into its words, and says so',
    async (href) => {
      put('a/from.md', `# From\n\n[words](${href})`);

      const { losses } = await run();

      expect(body('a/from.mdx')).toBe('words\n');
      expect(losses).toEqual([
        { file: 'a/from.md', reason: 'link turned into text', what: `words → ${href}` },
      ]);
    },
  );

  test('leads to articles of its own language', async () => {
    put('a/one.md', '# 一\n\n[二](two.md)');
    put('a/two.md', '# 二\n\nx');

    await run('zh-CN');

    expect(body('a/one.mdx', 'zh-cn')).toBe('[二](/zh-cn/articles/two/)\n');
  });
});

describe('importing pictures', () => {
  test('copies two pictures of one name beside the articles', async () => {
    const other = Buffer.concat([picture, Buffer.from('\n')]);
    put('a/x/img/My Picture.png', picture);
    put('a/y/img/My Picture.png', other);
    put('a/x/one.md', '# One\n\n![first](img/My%20Picture.png){width="10"}');
    put('a/y/two.md', '# Two\n\n![second](<img/My Picture.png>)');
    put('b.md', '# B\n\nx');

    const report = await run();

    expect(report.pictures).toHaveLength(2);
    expect(body('x/one.mdx')).toBe('![first](./my-picture.png)\n');
    expect(readFileSync(article('x/my-picture.png'))).toEqual(picture);
    expect(readFileSync(article('y/my-picture.png'))).toEqual(other);
  });

  test('tells two pictures of one topic apart', async () => {
    put('a/1/p.png', picture);
    put('a/2/p.png', Buffer.concat([picture, Buffer.from('\n')]));
    put('a/b/1/one.md', '# One\n\n![first](../../1/p.png)');
    put('a/b/2/two.md', '# Two\n\n![second](../../2/p.png)');
    put('c/d.md', '# D\n\nx');

    await run();

    expect(body('b/one.mdx')).toBe('![first](./p.png)\n');
    expect(body('b/two.mdx')).toBe('![second](./p-2.png)\n');
  });

  test('asks no other site for a picture', async () => {
    put('a/b.md', '# B\n\n![chart](https://a.example/x.png) <img src="https://a.example/dot.gif">');

    await run();

    expect(body('a/b.mdx').trim()).toBe('[chart](https://a.example/x.png)');
  });
});

describe('naming articles and topics', () => {
  test('tells files of one name apart by their folders, then by numbers', async () => {
    for (const path of ['a/same.md', 'b/same.md', 'b/Same!.md', 'c/x/one.md', 'c/y/two.md']) {
      put(path, `# ${path}\n\nx`);
    }

    const { articles } = await run();

    expect(articles.map(({ path }) => path.replace('articles/en/', '')).sort()).toEqual([
      'a/a-same.mdx',
      'b/b-same.mdx',
      'b/same-2.mdx',
      'x/one.mdx',
      'y/two.mdx',
    ]);
  });

  test('names Chinese files by topic and number', async () => {
    put('shipping/退款.md', '# 退款\n\nx');
    put('other/a.md', '# A\n\nx');

    const { articles } = await run('zh-CN');

    expect(articles.map(({ path }) => path)).toContain('articles/zh-cn/shipping/shipping-1.mdx');
  });

  test('reads topics from the folders below the shared one, at most two levels deep', async () => {
    put('docs/Store & Shop/Ways to Pay/card.md', '# Card\n\nx');
    put('docs/Store & Shop/Returns/v1/old/back.md', '# Back\n\nx');
    put('docs/faq/all.md', '# All\n\nx');
    put('docs/start.md', '# Start\n\nx');

    await run();

    expect(topics().map(({ id, name }) => [id, name])).toEqual([
      ['returns', { en: 'Returns' }],
      ['ways-to-pay', { en: 'Ways to Pay' }],
      ['faq', { en: 'Faq' }],
      ['general', { en: 'General' }],
    ]);
  });

  test('names topics by a table of contents', async () => {
    put('TOC.md', '* 付款 {#pay}\n  * [卡](pay/card.md)\n* [帮助](faq/all.md)\n');
    put('pay/card.md', '# 卡\n\nx');
    put('faq/all.md', '# 全部\n\nx');

    await run('zh-CN');

    expect(topics()).toContainEqual(
      expect.objectContaining({ id: 'pay', name: { 'zh-CN': '付款' } }),
    );
  });

  test('adds to the topics of the owner and keeps the comments', async () => {
    mkdirSync(content);
    writeFileSync(
      join(content, 'topics.yaml'),
      '# mine\n- id: pay\n  icon: card\n  order: 70\n  name: { en: Paying }\n',
    );
    put('pay/card.md', '# Card\n\nx');
    put('send/box.md', '# Box\n\nx');

    await run();

    expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).toMatch(/^# mine\n- id: pay\n/);
    expect(topics()).toEqual([
      { id: 'pay', icon: 'card', order: 70, name: { en: 'Paying' } },
      { id: 'send', icon: expect.any(String), order: 80, name: { en: 'Send' } },
    ]);
  });

  test('overwrites nothing and imports nothing twice', async () => {
    put('a/b.md', '# B\n\nx');
    put('c/d.md', '# D\n\nx');
    await run();
    writeFileSync(article('a/b.mdx'), '---\ntitle: B\n---\n\nwritten by hand\n');

    const again = await run();

    expect(again.articles).toEqual([]);
    expect(again.leftOut).toContainEqual({
      file: 'a/b.md',
      files: 1,
      reason: 'already in the content folder',
    });
    expect(body('a/b.mdx')).toBe('written by hand\n');
    expect(everyFile().match(/\.mdx/g)).toHaveLength(2);
  });

  test('gives another name to an article whose slug the owner already uses', async () => {
    put('a/b.md', '# B\n\nx');
    put('c/d.md', '# D\n\nx');
    await run();
    writeFileSync(article('a/b.mdx'), '---\ntitle: Quite another\n---\n\nby hand\n');

    const { articles } = await run();

    expect(articles.map(({ path }) => path)).toEqual(['articles/en/a/a-b.mdx']);
    expect(body('a/b.mdx')).toBe('by hand\n');
  });

  test('does not call an article of another topic in the other language a translation', async () => {
    put('pay/overview.md', '# Paying\n\nx');
    put('z/z.md', '# Z\n\nx');
    await run();
    rmSync(join(folder, 'pay'), { recursive: true });
    put('send/overview.md', '# 发送\n\nx');
    put('z/z.md', '# 字\n\nx');

    const { articles } = await run('zh-CN');

    expect(articles.map(({ path }) => path)).toEqual([
      'articles/zh-cn/send/send-overview.mdx',
      'articles/zh-cn/z/z.mdx',
    ]);
  });
});

describe('the report', () => {
  test('accounts for every file', async () => {
    put('README.md', '# Read me');
    put('docs/README.zh-CN.md', '# Read me');
    put('.git/objects/1', 'x');
    put('.git/objects/2', 'x');
    put('docs/SUMMARY.md', '* [A](a/b.md)');
    put('docs/_snippets/s.md', 'x');
    put('docs/a/b.md', '# B\n\n![p](p.png)');
    put('docs/a/security-of-cards.md', '# Security\n\nx');
    put('docs/a/p.png', picture);
    put('docs/a/unused.png', picture);
    put('docs/a/page.mdx', 'x');
    put('docs/a/manual.pdf', 'x');

    const report = await run();

    expect(report.articles.map(({ file }) => file)).toEqual([
      'docs/a/b.md',
      'docs/a/security-of-cards.md',
    ]);
    expect(report.pictures.map(({ file }) => file)).toEqual(['docs/a/p.png']);
    expect(report.leftOut.map(({ file }) => file).sort()).toEqual([
      '.git/',
      'README.md',
      'docs/README.zh-CN.md',
      'docs/SUMMARY.md',
      'docs/_snippets/s.md',
      'docs/a/manual.pdf',
      'docs/a/page.mdx',
      'docs/a/unused.png',
    ]);
    const said = readFileSync(join(content, 'import-report.md'), 'utf8');
    expect(said).toContain('\n12 files seen = 2 articles + 1 pictures + 9 left out\n');
    expect(said).toContain('docs/a/manual.pdf');
  });
});

describe('npm run import', () => {
  const script = join(import.meta.dirname, '../../scripts/import.ts');
  const call = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: room });

  test('imports, reports and gives the content folder its settings', () => {
    put('a/b.md', '# B\n\nx');

    const { status, stdout } = call('markdown', folder, '--locale', 'en', '--to', content);

    expect(stdout).toContain('1 files seen = 1 articles + 0 pictures + 0 left out');
    expect(status).toBe(0);
    expect(existsSync(article('a/b.mdx'))).toBe(true);
  });

  test('writes nothing in a dry run', () => {
    put('a/b.md', '# B\n\nx');

    const { status, stdout } = call(
      'markdown',
      folder,
      '--locale',
      'zh-CN',
      '--to',
      content,
      '--dry-run',
    );

    expect(status).toBe(0);
    expect(stdout).toContain('articles/zh-cn/a/b.mdx');
    expect(existsSync(content)).toBe(false);
  });

  test('says so when there is nothing to import', () => {
    expect(call('markdown', folder, '--locale', 'en', '--to', content, '--dry-run').status).toBe(1);
  });

  test.each([
    ['no format', () => [folder, '--locale', 'en']],
    ['no language', () => ['markdown', folder]],
    ['an unknown language', () => ['markdown', folder, '--locale', 'fr']],
    ['no folder', () => ['markdown', join(folder, 'gone'), '--locale', 'en']],
    [
      'a content folder inside the folder',
      () => ['markdown', folder, '--locale', 'en', '--to', join(folder, 'x')],
    ],
  ])('refuses a call with %s', (_, args) => {
    const { status, stderr } = call(...args());

    expect(status).toBe(2);
    expect(stderr).toContain('npm run import -- markdown');
  });
});

function put(path: string, text: string | string[] | Buffer): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, Array.isArray(text) ? text.join('\n') : text);
}

async function run(locale: Locale = 'en') {
  const done = await importFolder({ folder, content, locale, site: locales, onProgress: () => {} });
  writeImport(done, { content, example: join(room, 'none'), language: locale });
  return done.report;
}

const article = (path: string, locale = 'en') => join(content, 'articles', locale, path);

function parts(path: string, locale?: string) {
  const [, matter = '', text = ''] =
    /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(readFileSync(article(path, locale), 'utf8')) ?? [];
  return { matter, text };
}

const body = (path: string, locale?: string) => parts(path, locale).text;

const frontMatter = (path: string): Record<string, unknown> => parse(parts(path).matter);

const topics = (): Record<string, unknown>[] =>
  parse(readFileSync(join(content, 'topics.yaml'), 'utf8'));

const everyFile = () => globSync('**/*', { cwd: content }).join('\n');

interface Tree {
  type: string;
  name?: string | null;
  tagName?: string;
  children?: unknown[];
}

function nodesIn(node: Tree): Tree[] {
  return [node, ...(node.children ?? []).flatMap((child) => nodesIn(child as Tree))];
}

const typesIn = (tree: unknown) => nodesIn(tree as Tree).map(({ type }) => type);

const namesIn = (tree: unknown) =>
  nodesIn(tree as Tree).flatMap(({ type, name, tagName }) =>
    type.startsWith('mdxJsx')
      ? [name ?? 'fragment']
      : tagName && !plain.has(tagName)
        ? [tagName]
        : [],
  );

const plain = new Set(
  'p h2 h3 ul ol li a em strong code pre table thead tbody tr th td hr br img blockquote section sup'.split(
    ' ',
  ),
);
