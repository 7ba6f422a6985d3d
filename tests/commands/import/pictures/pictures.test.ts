import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article, body, makeFolders, picture, put, removeFolders, run } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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

  test.each([
    [
      'a class',
      '<img class="only-light" src="a.png" alt="A">\n<img class="only-dark" src="b.png" alt="A">',
    ],
    ['the end of the address', '![A](a.png#only-light)\n![A](b.png#only-dark)'],
    ['the end that GitHub reads', '![A](a.png#gh-light-mode-only)![A](b.png#gh-dark-mode-only)'],
  ])('brings both that %s shows, for the light and for the dark', async (_, text) => {
    put('a/a.png', picture);
    put('a/b.png', Buffer.concat([picture, Buffer.from('\n')]));
    put('a/b.md', `# B\n\n${text}`);

    await run();

    expect(body('a/b.mdx').replace(/\s/g, '')).toBe(
      '![A](./a.png#only-light)![A](./b.png#only-dark)',
    );
  });

  test('leaves out one for the dark that is not there, and says so', async () => {
    put('a/a.png', picture);
    put('a/b.md', '# B\n\n![A](a.png#only-light)\n![A](gone.png#only-dark)');

    const { losses } = await run();

    expect(body('a/b.mdx').trim()).toBe('![A](./a.png#only-light)');
    expect(losses).toContainEqual(
      expect.objectContaining({
        reason: 'picture for a dark page left out, as it is not in the folder',
        what: 'gone.png',
      }),
    );
  });

  test('keeps a picture for the dark where there is no other', async () => {
    put('a/b.png', picture);
    put('a/b.md', '# B\n\n![A](b.png#only-dark)');

    await run();

    expect(body('a/b.mdx').trim()).toBe('![A](./b.png)');
  });

  test.each([
    [
      'a class',
      '<img src="https://a.example/p.png" alt="Folder" class="tree-icon"> chapter',
      'chapter',
    ],
    [
      'its size',
      '<img src="https://a.example/p.png" alt="Folder" width="16" height="16"> chapter',
      'chapter',
    ],
    [
      'a class, and no words beside it',
      '<img src="https://a.example/p.png" alt="Folder" class="icon">',
      'Folder',
    ],
  ])('leaves out an icon of another site known by %s, and lists it', async (_, text, left) => {
    put('a/b.md', `# B\n\n- ${text}`);

    const { losses } = await run();

    expect(body('a/b.mdx').trim()).toBe(`- ${left}`);
    expect(losses).toContainEqual({
      file: 'a/b.md',
      reason: 'construct of another tool left out',
      what: 'icon https://a.example/p.png',
    });
  });

  test('brings an icon of the folder into the line of its words', async () => {
    put('a/p.png', picture);
    put(
      'a/b.md',
      '# B\n\n<ul>\n<li>\n<img src="p.png" alt="Folder" class="tree-icon">\n<span>chapter</span>\n</li>\n</ul>',
    );

    await run();

    expect(body('a/b.mdx').trim()).toBe('- ![Folder](./p.png) chapter');
  });

  test('keeps one beside its words where a list has both outside its items', async () => {
    put('a/p.png', picture);
    put(
      'a/b.md',
      '# B\n\n<ul>\n<img src="p.png" alt="Folder">\n<span>root</span>\n<li>chapter</li>\n</ul>',
    );

    await run();

    expect(body('a/b.mdx').trim()).toBe('- ![Folder](./p.png) root\n- chapter');
  });

  test.each([
    [40, 'Press ![Gear](./p.png)'],
    [400, 'Press\\\n![Gear](./p.png)'],
  ])(
    'gives a picture of %i points that ends its line one of its own or none',
    async (height, line) => {
      const create = { width: 400, height, channels: 3, background: '#888' } as const;
      put('a/p.png', await sharp({ create }).png().toBuffer());
      put('a/b.md', '# B\n\nPress ![Gear](p.png)\n\nThe ![Gear](p.png) is on top.');

      await run();

      expect(body('a/b.mdx')).toBe(`${line}\n\nThe ![Gear](./p.png) is on top.\n`);
    },
  );

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

  test('gives a picture the ending of what it is, and says so', async () => {
    put('a/photo.svg', picture);
    put('a/b.md', '# B\n\n![a photo](photo.svg)');

    const { losses } = await run();

    expect(body('a/b.mdx')).toBe('![a photo](./photo.png)\n');
    expect(readFileSync(article('a/photo.png'))).toEqual(picture);
    expect(losses.map(({ what }) => what)).toEqual(['a/photo.svg is png']);
  });

  test('keeps those of a title that opens, right below it', async () => {
    put('a/badge.png', picture);
    put(
      'a/b.md',
      '# B\n\n<details>\n\n<summary>More <img src="badge.png" alt="Badge"></summary>\n\nText.\n\n</details>',
    );

    await run();

    expect(body('a/b.mdx')).toMatch(
      /<Question title="More">\n\s+!\[Badge\]\(\.\/badge\.png\)\n\n\s+Text\./,
    );
  });

  test('asks no other site for a picture', async () => {
    put('a/b.md', '# B\n\n![chart](https://a.example/x.png) <img src="https://a.example/dot.gif">');

    await run();

    expect(body('a/b.mdx').trim()).toBe('[chart](https://a.example/x.png)');
  });
});
