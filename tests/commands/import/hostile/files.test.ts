import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root as Markdown } from 'mdast';
import { markdownToMdast } from 'satteri';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { faultIn } from '../../../../scripts/import/markdown/check-body.ts';
import { pathInFolder } from '../../../../scripts/import/places/library.ts';
import {
  body,
  everyFile,
  folder,
  makeFolders,
  picture,
  put,
  removeFolders,
  room,
  run,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
    [
      'quotes within quotes without end',
      `# T\n\n${'>'.repeat(20_000)} x`,
      /quotes or lists within/,
    ],
    ['items within items on one line', `# T\n\n${'- '.repeat(20_000)}x`, /quotes or lists within/],
    [
      'elements within elements without end',
      `# T\n\n${'<div>'.repeat(1000)}x`,
      /each other more than/,
    ],
    [
      'a paragraph of brackets',
      `# T\n\n${'['.repeat(5000)}`,
      /up to 5000 marks of Markdown in one/,
    ],
    ['more lines than anybody draws', '---\n'.repeat(60_000), /paragraphs, items and marks/],
    ['more items than anybody reads', '- a\n'.repeat(60_000), /60000 paragraphs, items and marks/],
    ['a table without end', '|a|b|\n|-|-|\n|a|b|\n'.repeat(5000), /paragraphs, items and marks/],
  ])('leaves out %s and goes on', async (_, text, reason) => {
    put('a/bad.md', text);
    put('a/good.md', '# Good\n\nText.');

    const report = await run();

    expect(report.articles.map(({ file }) => file)).toEqual(['a/good.md']);
    expect(report.leftOut).toEqual([
      { file: 'a/bad.md', files: 1, reason: expect.stringMatching(reason) },
    ]);
  });

  test('reads texts that are full of beginnings without an end', async () => {
    const beginnings =
      '{% a |{{< a |{{|{|[|[[|![a](b |<a |<A x="|:::a\n|!!! a\n    |$|%%|++a|`|<!--|{/*|<style>| \t|%|{"|{{</*|%}|{{<a>}}|    !!! a\n|\n=== "a"\n    ';
    for (const [index, mark] of beginnings.split('|').entries())
      put(`a/${index}.md`, `# T\n\nFirst.\n\n${mark.repeat(5000)}`);

    const { articles, leftOut } = await run();

    expect(articles.length + leftOut.length).toBe(beginnings.split('|').length);
  }, 60_000);

  test('counts what an article includes with it', async () => {
    put('_includes/piece.md', `${'{{<a>}} '.repeat(1400)}`);
    put('a/b.md', `# B\n\n${'{% include piece.md %} '.repeat(4)}`);

    const { leftOut } = await run();

    expect(leftOut).toContainEqual(
      expect.objectContaining({
        file: 'a/b.md',
        reason: expect.stringMatching(/marks of Markdown/),
      }),
    );
  });

  test('reads an article of thousands of links and long words', async () => {
    const links = Array.from({ length: 4000 }, (_, n) => `- [Part ${n}](https://a.app/${n})`);
    put('a/b.md', `# B\n\n${links.join('\n')}\n\n${'word '.repeat(50_000)}`);

    const { articles } = await run();

    expect(articles).toHaveLength(1);
    expect(body('a/b.mdx')).toContain('- [Part 3999](https://a.app/3999)');
  });

  test('reads a heading as long as a book', async () => {
    put('a/b.md', `---\ntitle: T\n---\n# ${'word '.repeat(40_000)}\n\nText.`);

    await run();

    expect(body('a/b.mdx').endsWith('\n\nText.\n')).toBe(true);
  });

  test('says how the end of a long text would read otherwise', () => {
    const long = 'word '.repeat(40_000);

    const fault = faultIn(`${long}one.\n`, markdownToMdast(`${long}two.`) as Markdown, 'md');

    expect(fault).toEqual({
      what: expect.stringMatching(/two\.” reads as .*one\.”$/),
      isDangerous: false,
    });
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

  test.each(['../x.png', 'img/../../x.png', '%2e%2e/x.png', '..\\x.png', '/../x.png'])(
    'finds nothing at %s',
    (address) => {
      expect(pathInFolder('help', 'b.md', address)).toBeUndefined();
    },
  );
});
