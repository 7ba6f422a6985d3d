import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  body,
  folder,
  frontMatter,
  makeFolders,
  picture,
  put,
  removeFolders,
  run,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('importing text that a style hides', () => {
  test.each([
    ['md', '<div style="display:none" markdown="1">\n\nINTERNAL *note*\n\n</div>'],
    ['md', '<div style="color: red; DISPLAY : NONE" markdown="1">\n\nINTERNAL\n\n</div>'],
    ['md', '<span style="visibility:hidden" markdown="span">INTERNAL</span>'],
    ['md', '<div hidden markdown="1">\n\nINTERNAL\n\n</div>'],
    ['md', 'INTERNAL\n{: style="display:none"}'],
    ['md', '{: style="display:none"}\nINTERNAL'],
    ['md', '*INTERNAL*{: style="display:none" }'],
    ['md', '**INTERNAL**{ .x style="visibility: hidden" }'],
    ['md', '`INTERNAL`{style="display:none"}'],
    ['md', '[INTERNAL]{style="display:none"}'],
    ['md', '## INTERNAL {style="display:none"}'],
    ['md', '- INTERNAL {: style="display:none" }'],
    ['mdx', "<div style={{display: 'none'}}>INTERNAL</div>"],
    ['mdx', "<div style={{ color: 'red', visibility: 'hidden' }}>\n\nINTERNAL\n\n</div>"],
    ['mdx', "<Card style={{display: 'none'}}>INTERNAL</Card>"],
    ['mdx', '<section hidden>INTERNAL</section>'],
  ])('leaves it out of %s, and says so: %j', async (kind, text) => {
    put(`a/b.${kind}`, `# B\n\nFirst.\n\n${text}\n\nLast.`);

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('First.\n\nLast.\n');
    expect(losses).toContainEqual(
      expect.objectContaining({
        reason: 'comment or hidden text left out',
        what: expect.stringContaining('INTERNAL'),
      }),
    );
  });

  test('keeps text of another look', async () => {
    put('a/b.mdx', "# B\n\nFirst.\n\n<div style={{display: 'flex'}}>Seen.</div>");

    await run();

    expect(body('a/b.mdx')).toBe('First.\n\nSeen.\n');
  });
});

describe('importing text that another tool would read as a mark', () => {
  test.each([
    ['To stop it press ^C', 'To stop it press ^C\n'],
    ['The area is r ^2', 'The area is r ^2\n'],
    ['^C', '^C\n'],
    [
      '## What this page contains\n{:#toc}\n\nText.',
      '## What this page contains [#toc]\n\nText.\n',
    ],
    ['## More\n{: data-toc="no"}\n\nText.', '## More\n\nText.\n'],
    ['- One\n{: data-toc="no"}', '- One\n'],
  ])('keeps the words of %j', async (text, kept) => {
    put('a/b.md', `# B\n\n${text}`);

    await run();

    expect(body('a/b.mdx')).toBe(kept);
  });

  test('takes a name of a block where a link leads to it, and lists it', async () => {
    put('a/b.md', '# B\n\nText ^one\n\nPress ^C');
    put('a/c.md', '# C\n\n[[b#^one|see]]');

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('Text\n\nPress ^C\n');
    expect(losses).toContainEqual(expect.objectContaining({ file: 'a/b.md', what: '^one' }));
  });

  test('takes each name of a block in a vault of Obsidian', async () => {
    mkdirSync(join(folder, '.obsidian'));
    put('a/b.md', '# B\n\nText ^one');

    await run();

    expect(body('a/b.mdx')).toBe('Text\n');
  });
});

describe('importing more than there is a place for', () => {
  test.each([
    ['\'"Save" or "Save as"\'', '"Save" or "Save as"'],
    ['“Refund” and “Credit”', '“Refund” and “Credit”'],
    ['"“Refund”"', 'Refund'],
    ['\'"Refund"\'', 'Refund'],
    ['‘Don’t’ or “do”', '‘Don’t’ or “do”'],
  ])('takes quotation marks from around a title only: %s', async (yaml, title) => {
    put('a/b.md', ['---', `title: ${yaml}`, '---', 'Text.']);

    await run();

    expect(frontMatter('a/b.mdx').title).toBe(title);
  });

  test('lists keywords that are too many or too long', async () => {
    const words = Array.from({ length: 14 }, (_, index) => `word-${index + 1}`);
    put('a/b.md', [
      '---',
      'title: B',
      `tags: [${'x'.repeat(61)}, ${words.join(', ')}]`,
      '---',
      'x',
    ]);

    const { losses } = await run();

    expect(frontMatter('a/b.mdx').keywords).toEqual(words.slice(0, 12));
    expect(losses.map(({ what }) => what)).toEqual(['x'.repeat(61), 'word-13', 'word-14']);
  });

  test.each([
    '<details><summary>See <a href="https://a.example/">this</a></summary>\n\nText.\n\n</details>',
    '<figure><img src="p.png" alt="A"><figcaption>By <a href="https://a.example/">them</a></figcaption></figure>',
  ])('lists a link in a title, where only words stand: %s', async (html) => {
    put('a/p.png', picture);
    put('a/b.md', `# B\n\nFirst.\n\n${html}`);

    const { losses } = await run();

    expect(body('a/b.mdx')).not.toContain('a.example');
    expect(losses).toEqual([
      { file: 'a/b.md', reason: 'link turned into text', what: 'https://a.example/' },
    ]);
  });
});
