import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { picture } from '../../folders.ts';
import {
  bodyOf,
  content,
  folder,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  textOf,
  tree,
  zendeskArticle,
} from '../desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const attachment = '/hc/article_attachments/360009000001';
const shown = (src: string, alt = '') =>
  giveZendesk(
    zendeskArticle(360001000001, {
      title: 'Refunds',
      body: `<h2>The button</h2><p><img src="${src}" alt="${alt}"></p>`,
    }),
  );

describe('a picture of an article', () => {
  test.each([
    ['the name that its address has', 'files/shot.png', `${attachment}/shot.png`],
    ['the number of the attachment', '360009000001.png', attachment],
  ])('is taken from the export by %s', async (_, file, src) => {
    mkdirSync(join(folder, 'files'));
    writeFileSync(join(folder, file), picture);
    shown(src, 'A button');

    const { pictures } = await run('zendesk');

    expect(pictures).toHaveLength(1);
    expect(bodyOf('articles/en/billing/refunds.mdx')).toMatch(/!\[A button\]\(\.\/[\w-]+\.png\)/);
    const first = tree();
    await run('zendesk');
    expect(tree()).toEqual(first);
  });

  test('that stands in the article itself becomes a file, named after its heading', async () => {
    shown(`data:image/png;base64,${picture.toString('base64')}`);

    const { losses } = await run('zendesk');

    expect(bodyOf('articles/en/billing/refunds.mdx')).toContain('![The button](./picture.png)');
    expect(losses.map(({ reason }) => reason)).toEqual([
      'picture without words, named after its heading',
    ]);
  });

  test.each([
    [
      'a drawing that runs something',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      /runs or fetches/,
    ],
    ['no picture at all', '<!doctype html><p>Sign in</p>', /no picture/],
    ['cut off', picture.subarray(0, 40), /broken/],
  ])('that is %s stays away, and its description stays', async (_, bytes, reason) => {
    writeFileSync(join(folder, 'shot.png'), bytes);
    shown('shot.png', 'A button');

    const { losses } = await run('zendesk');

    expect(bodyOf('articles/en/billing/refunds.mdx')).toBe('## The button\n\nA button');
    expect(losses[0]?.what).toMatch(reason);
  });

  test('that is a drawing of draw.io comes with its texts and without its HTML, once', async () => {
    const drawing = (inside: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><switch>${inside}<text>Pay</text></switch></svg>`;
    const html =
      '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml">Pay</div></foreignObject>';
    writeFileSync(join(folder, 'flow.svg'), drawing(html));
    shown('flow.svg', 'How to pay');

    await run('zendesk');

    expect(textOf('articles/en/billing/flow.svg')).toBe(drawing(''));
    expect((await run('zendesk')).isChanged).toBe(false);
  });

  test('that is missing leaves a description that runs into no other word', async () => {
    giveZendesk(
      zendeskArticle(360001000001, {
        title: 'Refunds',
        body: '<p>Press<img src="gone.png" alt="the button">now.</p>',
      }),
    );

    await run('zendesk');

    expect(bodyOf('articles/en/billing/refunds.mdx')).toBe('Press the button now.');
  });

  test('is brought anew where the export has another by now', async () => {
    writeFileSync(join(folder, 'shot.png'), picture);
    shown('shot.png', 'A button');
    await run('zendesk');
    const other = Buffer.concat([picture, Buffer.from('other')]);
    writeFileSync(join(folder, 'shot.png'), other);

    expect((await run('zendesk')).isChanged).toBe(true);
    const file = join(content, 'articles/en/billing/shot.png');
    expect(tree()).toContain(`${file} ${other.toString('base64')}`);
    expect((await run('zendesk')).isChanged).toBe(false);
  });

  test('comes back where somebody deleted its file alone, and stays where somebody drew another', async () => {
    writeFileSync(join(folder, 'shot.png'), picture);
    shown('shot.png', 'A button');
    await run('zendesk');
    const file = join(content, 'articles/en/billing/shot.png');

    rmSync(file);
    await run('zendesk');
    expect(existsSync(file)).toBe(true);

    const mine = Buffer.concat([picture, Buffer.from('mine')]);
    writeFileSync(file, mine);
    await run('zendesk');
    expect(tree()).toContain(`${file} ${mine.toString('base64')}`);
  });

  test('stays shown where somebody put another in its place and it is gone there', async () => {
    writeFileSync(join(folder, 'shot.png'), picture);
    shown('shot.png');
    await run('zendesk');
    const mine = Buffer.concat([picture, Buffer.from('mine')]);
    writeFileSync(join(content, 'articles/en/billing/shot.png'), mine);
    rmSync(join(folder, 'shot.png'));

    const { articles } = await run('zendesk');

    expect(articles.map(({ became }) => became)).toEqual(['unchanged']);
    expect(bodyOf('articles/en/billing/refunds.mdx')).toContain('(./shot.png)');
    expect(readFileSync(join(content, 'articles/en/billing/shot.png'))).toEqual(mine);
  });
});
