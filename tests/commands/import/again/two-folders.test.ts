import {
  cpSync,
  existsSync,
  globSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bringFolder } from '../../../../scripts/import/folder/bring.ts';
import { undoImport } from '../../../../scripts/import/record/writing/undo.ts';
import { writeReport } from '../../../../scripts/import/report/files.ts';
import { reportText } from '../../../../scripts/import/report/formats/text.ts';
import type { Locale } from '../../../../site/languages/registry/locales.ts';
import {
  article,
  content,
  everyFile,
  folder,
  makeFolders,
  picture,
  put,
  removeFolders,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const now = new Date('2026-11-30');

/**
 * Imports a folder as the command does, but for the check of what came of it, which takes the most time: gives what the
 * report says, or why nothing came.
 */
async function bring(place: string, as?: string, locale: Locale = 'en') {
  const call = { place: join(folder, place), locale, as, content, dryRun: false };
  const done = await bringFolder({ ...call, now });
  if ('wrong' in done) return { said: done.wrong, isChanged: undefined };
  writeReport(content, done.report, done.isChanged);
  return { said: reportText(done.report, 3), isChanged: done.isChanged };
}

const undo = (source: string) => undoImport(content, source, false);
const articles = () =>
  everyFile()
    .split('\n')
    .filter((path) => path.endsWith('.mdx'))
    .toSorted();

const imports = () => globSync('*.json', { cwd: join(content, '.import') }).toSorted();

describe('two folders of one name', () => {
  beforeEach(async () => {
    put('old/docs/pay/refund.md', '# Refund\n\nOf the old ones.');
    put('new/docs/pay/payout.md', '# Payout\n\nOf the new ones.');
    await bring('old/docs');
  });

  test('are told apart by a name that the owner gives, which the folder keeps', async () => {
    await bring('new/docs', 'shop');
    const again = await bring('new/docs');

    expect(again.isChanged).toBe(false);
    expect(articles()).toEqual(['articles/en/pay/payout.mdx', 'articles/en/pay/refund.mdx']);
    expect(undo('markdown-shop')?.left).toEqual([]);
    expect(articles()).toEqual(['articles/en/pay/refund.mdx']);
  });

  test('are refused where a name is that of the other, or the folder has one', async () => {
    const other = await bring('new/docs', 'docs');
    const renamed = await bring('old/docs', 'shop');

    expect(other.said).toContain('remembers the files of ../help/old/docs');
    expect(renamed.said).toContain('.import/markdown-docs.json remembers this folder already');
    expect(existsSync(article('pay/payout.mdx'))).toBe(false);
  });
});

describe('a folder and one inside it', () => {
  beforeEach(() => {
    put('site/docs/pay/refund.md', '# Refund\n\nSee [parcels](../send/parcel.md).\n\n![A](a.png)');
    put('site/docs/pay/a.png', picture);
    put('site/docs/send/parcel.md', '# Parcel\n\nIt comes.');
    put('site/blog/news.md', '# News\n\nIt is new.');
  });

  test.each([
    ['the whole first', 'site', 'site/docs', 3],
    ['the part first', 'site/docs', 'site', 3],
  ])('bring no article twice, %s', async (_, first, second, all) => {
    await bring(first);
    const brought = articles();

    const { said } = await bring(second);

    expect(articles()).toHaveLength(all);
    expect(articles()).toEqual(expect.arrayContaining(brought));
    expect(said).toContain('Known again');
    expect((await bring(second)).isChanged).toBe(false);
    expect((await bring(first)).isChanged).toBe(false);
  });

  test('are taken back one by one', async () => {
    await bring('site');
    const whole = everyFile();
    await bring('site/docs');

    undo('markdown-docs');
    expect(articles()).toHaveLength(3);
    expect(everyFile().replace(/\n?import-report-markdown-docs\.\w+/g, '')).toBe(whole);
    undo('markdown-site');
    expect(articles()).toEqual([]);
  });

  test('bring what is new through the one that brought it, and nothing that somebody deleted', async () => {
    await bring('site');
    put('site/docs/send/parcel.md', '# Parcel\n\nIt came.');
    rmSync(article('pay/refund.mdx'));

    await bring('site/docs');
    expect(readFileSync(article('send/parcel.mdx'), 'utf8')).toContain('It comes.');
    expect(articles()).toHaveLength(2);
    await bring('site');
    expect(readFileSync(article('send/parcel.mdx'), 'utf8')).toContain('It came.');
  });

  test('leave what somebody changed', async () => {
    await bring('site');
    const mine = `${readFileSync(article('send/parcel.mdx'), 'utf8')}\nMine.\n`;
    writeFileSync(article('send/parcel.mdx'), mine);

    await bring('site/docs');

    expect(readFileSync(article('send/parcel.mdx'), 'utf8')).toBe(mine);
    expect(articles()).toHaveLength(3);
  });
});

describe('a folder that was renamed or copied', () => {
  const names = ['pay/refund', 'pay/payout', 'pay/invoice', 'send/parcel', 'send/track'];
  const give = (place: string, those: readonly string[], text: string) => {
    for (const name of those) put(`${place}/${name}.md`, `# All of ${name}\n\n${text} ${name}.`);
  };

  beforeEach(async () => {
    give('guide', names, 'Read of');
    await bring('guide');
  });

  test.each([
    ['renamed', renameSync],
    ['copied', (from: string, to: string) => cpSync(from, to, { recursive: true })],
  ])('goes on as what it was, %s, and the report says so', async (_, move) => {
    move(join(folder, 'guide'), join(folder, 'handbook'));
    give('handbook', ['pay/refund', 'send/gone'], 'Nothing is as before about');

    const { said } = await bring('handbook');

    expect(said).toContain('it is taken for that one, and remembered as markdown-guide');
    expect(articles()).toHaveLength(6);
    expect(readFileSync(article('pay/refund.mdx'), 'utf8')).toContain('Nothing is as before');
    expect((await bring('handbook')).isChanged).toBe(false);
    expect(imports()).toEqual(['markdown-guide.json']);
    expect(undo('markdown-guide')?.left).toEqual([]);
  });

  test.each([
    ['of which most was changed', names.slice(0, 3), undefined, 8],
    ['to which its owner gave a name', ['send/gone'], 'handbook', 6],
  ])('is another %s, and brings no text a second time', async (_, changed, as, all) => {
    renameSync(join(folder, 'guide'), join(folder, 'handbook'));
    give('handbook', changed, 'Nothing is as before about');

    const { said } = await bring('handbook', as);

    expect(articles()).toHaveLength(all);
    expect(said).toContain('brought by markdown-guide');
    expect((await bring('handbook')).isChanged).toBe(false);
    expect(imports()).toEqual(['markdown-guide.json', 'markdown-handbook.json']);
    expect(undo('markdown-handbook')?.left).toEqual([]);
    expect(articles()).toHaveLength(5);
  });
});

describe('a folder that is brought in another language', () => {
  beforeEach(async () => {
    put('guide/pay/refund.md', '# Refund\n\nIt comes back.');
    await bring('guide');
  });

  test('is refused where it has the same texts, with the language of last time', async () => {
    const { said } = await bring('guide', undefined, 'zh-CN');

    expect(said).toContain('was imported with --locale en');
    expect(articles()).toEqual(['articles/en/pay/refund.mdx']);
  });

  test('comes where its texts are others, or its owner says so', async () => {
    await bring('guide', 'guide', 'zh-CN');
    expect(existsSync(article('pay/refund.mdx', 'zh-cn'))).toBe(true);
    put('guide/pay/refund.md', '# 退款\n\n钱会退回。');

    await bring('guide', undefined, 'zh-CN');
    expect(readFileSync(article('pay/refund.mdx', 'zh-cn'), 'utf8')).toContain('钱会退回');
  });

  test('comes where its files say that it has that language', async () => {
    put('guide/pay/refund.zh-CN.md', '# Refund\n\nIt comes back.');

    await bring('guide', undefined, 'zh-CN');

    expect(existsSync(article('pay/refund.mdx', 'zh-cn'))).toBe(true);
  });
});
