import type { Root } from 'hast';
import { htmlToHast, markdownToHast, mdxToHast, mdxToJs } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cleanHtml } from '../../../../scripts/import/html/safety/unsafe.ts';
import { body, makeFolders, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing what would run', () => {
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

  test('removes control characters', async () => {
    put('a/b.md', '# B\n\na\0b\u001bc\u202ed\ne');

    await run();

    expect(body('a/b.mdx')).toBe('abcd e\n');
  });
});

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
