import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, body, frontMatter, makeFolders, put, removeFolders, run } from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
      'Open the order and press Track.',
      'The carrier answers.',
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

  test.each([
    ['title: [a, b]', 'title: ["a","b"]'],
    ['description: { x: 1 }', 'description: {"x":1}'],
    ['summary: 5', 'summary: 5'],
    ['aliases: true', 'aliases: true'],
    ['tags: [money, { label: refund }]', 'tags: {"label":"refund"}'],
    ['redirect_from: [5]', 'redirect_from: 5'],
    ['slug: true', 'slug: true'],
    ['lastmod: [2024-05-01]', 'lastmod: ["2024-05-01"]'],
    ['weight: first', 'weight: first'],
    ['sidebar_label: { en: A }', 'sidebar_label: {"en":"A"}'],
    ['hero: A picture', 'hero: A picture'],
  ])('lists the value of %j, as nobody can read one of its kind', async (line, what) => {
    put('a/b.md', ['---', line, '---', '# B', '', 'Text.']);

    expect((await run()).losses).toEqual([{ file: 'a/b.md', reason: 'front matter', what }]);
  });

  test.each([
    'description:',
    'slug: false',
    'tags: []',
    'aliases: 5',
    'weight: "30"',
    'lastUpdated: true',
    'features: true',
  ])('lists nothing of %j', async (line) => {
    put('a/b.md', ['---', line, '---', '# B', '', 'Text.']);

    expect((await run()).losses).toEqual([]);
  });

  test('reads lines of keys that a blank line ends', async () => {
    put('a/b.md', [
      'Title: Track a parcel',
      'Date: 2026-01-02 10:20',
      'Modified: 2026-03-04',
      'Tags: parcel, carrier',
      'Author:',
      'Summary: Open the order',
      '    and press Track.',
      'Status: published',
      '',
      'Note: it takes a day.',
    ]);

    const { losses, words } = await run();

    expect(frontMatter('a/b.mdx')).toEqual({
      title: 'Track a parcel',
      summary: 'Open the order and press Track.',
      keywords: ['parcel', 'carrier'],
      checked: '2026-03-04',
    });
    expect(body('a/b.mdx')).toBe('Note: it takes a day.\n');
    expect(words).toMatchObject({ before: 5, kept: 5 });
    expect(losses.map(({ what }) => what)).toContain('author');
  });

  test.each([
    ['one such line', 'Title: A\n\nText.'],
    ['such lines behind another', 'Note: A\nTitle: B\n\nText.'],
    ['such lines with words behind them', 'Title: A\nAuthor: B\nText.'],
  ])('takes %s for words', async (_, text) => {
    put('a/b.md', text);

    await run();

    expect(body('a/b.mdx')).toContain('Title: ');
  });

  test.each([
    ['a day of YAML', '---\nlastmod: 2024-05-01\n---', '2024-05-01'],
    ['a moment of TOML', '+++\nlastmod = 2024-05-01T23:00:00-08:00\n+++', '2024-05-01'],
    ['a day of TOML', '+++\nlastmod = 2024-05-01\n+++', '2024-05-01'],
    ['a day to come', '---\nlastmod: 2031-05-01\n---', undefined],
    ['no day', '---\nlastmod: 2024-13-45\n---', undefined],
  ])('takes the day of the last change from %s', async (_, matter, day) => {
    put('a/b.md', `${matter}\n# B\n\nText.`);

    await run();

    expect(frontMatter('a/b.mdx')['checked']).toBe(day);
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

  test('takes the words of a home page from its front matter', async () => {
    put('a/b.md', [
      '---',
      'title: Home',
      'layout: home',
      'hero: { name: A fork, tagline: Reads well., actions: [{ text: Get it, link: "https://a.example/" }] }',
      'features: [{ title: Fast, details: It is. }]',
      '---',
    ]);

    await run();

    expect(frontMatter('a/b.mdx').title).toBe('A fork');
    expect(body('a/b.mdx')).toBe(
      'Reads well.\n\n- [Get it](https://a.example/)\n\n- **Fast** It is.\n',
    );
  });

  test('keeps a draft a draft, and links nobody to it', async () => {
    put('a/draft.md', '---\ndraft: true\n---\n# Draft\n\nx');
    put('a/other.md', '# Other\n\nSee [the draft](draft.md).');

    await run();

    expect(frontMatter('a/draft.mdx').draft).toBe(true);
    expect(body('a/other.mdx')).toBe('See the draft.\n');
  });
});
