import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  article,
  articles,
  became,
  body,
  content,
  folder,
  makeFolders,
  put,
  removeFolders,
  run,
  topics,
} from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a second import of a folder', () => {
  beforeEach(async () => {
    put('pay/refund.md', '# Refund\n\nOld.');
    put('send/parcel.md', '# Parcel\n\nSee [refunds](../pay/refund.md).');
    await run();
  });

  test('changes nothing where nothing is new', async () => {
    expect(await run()).toMatchObject({
      isChanged: false,
      articles: [{ became: 'unchanged' }, { became: 'unchanged' }],
    });
  });

  test('brings what is new into an article that nobody changed', async () => {
    put('pay/refund.md', '# Refund\n\nNew.');

    expect(await became()).toEqual(['pay/refund.md updated', 'send/parcel.md unchanged']);
    expect(body('pay/refund.mdx')).toBe('New.\n');
  });

  test.each([
    ['title', (text: string) => text.replace('"Refund"', '"Money back"')],
    ['text', (text: string) => text.replace('Old.', 'Mine.')],
  ])('leaves an article as it is whose %s somebody changed', async (_, change) => {
    const file = article('pay/refund.mdx');
    const mine = change(readFileSync(file, 'utf8'));
    writeFileSync(file, mine);
    put('pay/refund.md', '# Refund\n\nNew.');

    expect(await became()).toEqual(['pay/refund.md kept', 'send/parcel.md unchanged']);
    expect(readFileSync(file, 'utf8')).toBe(mine);
    expect(articles()).toHaveLength(2);
    expect(await became()).toEqual(['pay/refund.md kept', 'send/parcel.md unchanged']);
  });

  test('finds what somebody moved and renamed, brings what is new there, and follows with its links', async () => {
    mkdirSync(article('money'));
    renameSync(article('pay/refund.mdx'), article('money/get-it-back.mdx'));
    put('pay/refund.md', '# Refund\n\nNew.');

    expect(await became()).toEqual(['pay/refund.md updated', 'send/parcel.md updated']);
    expect(body('money/get-it-back.mdx')).toBe('New.\n');
    expect(body('send/parcel.mdx')).toContain('(/articles/get-it-back/)');
    expect(topics().map(({ id }) => id)).toEqual(['pay', 'send']);
  });

  test('knows one by its words that somebody gave another title and another name', async () => {
    const words =
      'Money comes back within a week to the card that paid, or to the bank that sent it.';
    put('pay/refund.md', `# Refund\n\n${words} Ask us in time, and name the day.`);
    await run();
    const mine = readFileSync(article('pay/refund.mdx'), 'utf8').replace('"Refund"', '"Money"');
    rmSync(article('pay/refund.mdx'));
    writeFileSync(article('pay/get-it-back.mdx'), mine.replace(/redirectFrom:\n.*\n/, ''));
    put('pay/refund.md', `# Refund\n\n${words} Ask us in time, and name that day.`);

    expect(await became()).toEqual(['pay/refund.md kept', 'send/parcel.md updated']);
    expect(body('send/parcel.mdx')).toContain('(/articles/get-it-back/)');
  });

  test('sees that one is a draft here whose lines somebody ends as Windows does', async () => {
    const mine = readFileSync(article('pay/refund.mdx'), 'utf8').replace('---', '---\ndraft: true');
    writeFileSync(article('pay/refund.mdx'), mine.replaceAll('\n', '\r\n'));

    const { articles: those } = await run();

    expect(those[0]).toMatchObject({ file: 'pay/refund.md', became: 'kept', isDraft: true });
    expect(body('send/parcel.mdx')).toBe('See refunds.\n');
  });

  test('passes over a folder that is called as an article is', async () => {
    mkdirSync(article('pay/old.mdx'));

    expect(await became()).toEqual(['pay/refund.md unchanged', 'send/parcel.md unchanged']);
  });

  test('does not bring back what somebody deleted, and leads no link there', async () => {
    rmSync(article('pay/refund.mdx'));

    expect(await became()).toEqual(['pay/refund.md deleted', 'send/parcel.md updated']);
    expect(body('send/parcel.mdx')).toBe('See refunds.\n');
    expect(articles()).toEqual(['articles/en/send/parcel.mdx']);
  });

  test('leaves what the folder no longer has', async () => {
    rmSync(join(folder, 'pay'), { recursive: true });

    expect(await became()).toEqual(['pay/refund.md left', 'send/parcel.md updated']);
    expect(articles()).toHaveLength(2);
  });

  test('does not take a file for gone that cannot be read this time', async () => {
    put('pay/refund.md', Buffer.from('# Refund\n\n\xff\xfe', 'latin1'));

    const { articles: those, leftOut } = await run();

    expect(those.map(({ file }) => file)).toEqual(['send/parcel.md']);
    expect(leftOut).toContainEqual({ file: 'pay/refund.md', files: 1, reason: 'not UTF-8' });
  });

  test('keeps the topics as their owner wrote them', async () => {
    const mine = '# Mine\n- {id: pay,   icon: card, order: 1, name: {en: Money}}\n';
    writeFileSync(
      join(content, 'topics.yaml'),
      `${mine}- {id: send, order: 2, name: {en: Post}}\n`,
    );
    put('pay/refund.md', '# Refund\n\nNew.');

    await run();

    expect(readFileSync(join(content, 'topics.yaml'), 'utf8')).toContain(mine);
  });

  test('knows the same folder in another language by itself, under the names of the first', async () => {
    mkdirSync(article('money'));
    renameSync(article('pay/refund.mdx'), article('money/get-it-back.mdx'));
    put('pay/refund.md', '# 退款\n\n旧。');

    const { articles: those } = await run('zh-CN');

    expect(those.map(({ path, became }) => `${path} ${became}`)).toEqual([
      'articles/zh-cn/money/get-it-back.mdx new',
      'articles/zh-cn/send/parcel.mdx new',
    ]);
    expect((await run('zh-CN')).isChanged).toBe(false);
  });
});
