import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { statePath } from '../../../../scripts/import/record/state.ts';
import {
  article,
  articles,
  became,
  content,
  folder,
  makeFolders,
  put,
  removeFolders,
  reportPage,
  run,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a second import whose record is lost', () => {
  const lose = () => rmSync(join(content, statePath('markdown-help')));
  const known = async () =>
    (await run()).articles.map(({ file, became, foundBy }) =>
      [file, became, foundBy ?? 'by its name'].join(' '),
    );

  beforeEach(async () => {
    put('mkdocs.yml', 'site_name: Help');
    put('docs/pay/refund.md', '# Refund\n\nYou get your money back within a week of asking.');
    put('docs/send/parcel.md', '# Parcel\n\nSee [refunds](../pay/refund.md).');
    await run();
    lose();
  });

  test('knows its articles again, and remembers them anew', async () => {
    expect(await known()).toEqual([
      'docs/pay/refund.md unchanged in no record',
      'docs/send/parcel.md unchanged in no record',
    ]);
    expect(articles()).toHaveLength(2);
    put('docs/pay/refund.md', '# Refund\n\nNew.');
    expect(await known()).toEqual([
      'docs/pay/refund.md updated by its name',
      'docs/send/parcel.md unchanged by its name',
    ]);
  });

  test.each([
    [
      'by its words, though it was moved and renamed',
      (text: string) => text.replace(/redirectFrom:\n.*\n/, ''),
    ],
    [
      'by an old address, though its title is another',
      (text: string) => text.replace('"Refund"', '"Money"'),
    ],
  ])('knows one again %s, and leaves it alone', async (_, change) => {
    mkdirSync(article('money'));
    renameSync(article('pay/refund.mdx'), article('money/get-it-back.mdx'));
    const file = article('money/get-it-back.mdx');
    const mine = change(readFileSync(file, 'utf8'));
    writeFileSync(file, mine);

    expect((await known())[0]).toBe('docs/pay/refund.md kept in no record');
    expect(readFileSync(file, 'utf8')).toBe(mine);
    expect(articles()).toHaveLength(2);
    expect((await known())[0]).toBe('docs/pay/refund.md kept by its name');
  });

  test('says of one that somebody made public that it is a draft there', async () => {
    put(
      'docs/pay/refund.md',
      '---\ndraft: true\n---\n# Refund\n\nYou get your money back within a week of asking.',
    );

    const { articles: those } = await run();

    expect(those[0]).toMatchObject({
      became: 'kept',
      isDraft: false,
      withheld: [expect.any(String)],
    });
  });

  test('takes no article for its own that a desk brought', async () => {
    const path = join(content, statePath('markdown-help'));
    await run();
    renameSync(path, join(content, statePath('zendesk')));

    expect(await known()).toEqual([
      'docs/pay/refund.md new by its name',
      'docs/send/parcel.md new by its name',
    ]);
  });
});

test('an article that the folder calls otherwise by now is the same here', async () => {
  put('pay/refund.md', '# Refund\n\nYou get your money back within a week.');
  put('send/parcel.md', '# Parcel\n\nx');
  await run();
  renameSync(join(folder, 'pay/refund.md'), join(folder, 'pay/money-back.md'));

  const { articles: those } = await run();

  expect(those.map(({ file, became, foundBy }) => [file, became, foundBy])).toEqual([
    ['pay/money-back.md', 'unchanged', 'called pay/refund.md there before'],
    ['send/parcel.md', 'unchanged', undefined],
  ]);
  expect(reportPage()).toMatch(/Known again[\s\S]*called pay\/refund\.md there before/);
  put('pay/money-back.md', '# Refund\n\nNew.');
  expect(await became()).toEqual(['pay/money-back.md updated', 'send/parcel.md unchanged']);
  expect(articles()).toHaveLength(2);
});
