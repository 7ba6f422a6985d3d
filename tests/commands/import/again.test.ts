import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { statePath } from '../../../scripts/import/record/state.ts';
import { undoImport } from '../../../scripts/import/record/undo.ts';
import {
  article,
  body,
  content,
  everyFile,
  folder,
  frontMatter,
  makeFolders,
  picture,
  put,
  removeFolders,
  reportPage,
  run,
  topics,
} from './folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const became = async () =>
  (await run()).articles.map(({ file, became }) => `${file} ${became}`).toSorted();

const articles = () =>
  everyFile()
    .split('\n')
    .filter((path) => /\.mdx?$/.test(path))
    .toSorted();

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

describe('a picture of a folder that is imported again', () => {
  const other = Buffer.concat([picture, Buffer.from('more')]);
  const shown = 'articles/en/pay/form.png';

  beforeEach(async () => {
    put('pay/refund.md', '# Refund\n\n![A form](form.png)');
    put('pay/form.png', picture);
    put('send/parcel.md', '# Parcel\n\nx');
    await run();
  });

  test('is replaced by a newer one under the same name', async () => {
    put('pay/form.png', other);

    await run();

    expect(readFileSync(article('pay/form.png'))).toEqual(other);
    expect(existsSync(article('pay/form-2.png'))).toBe(false);
  });

  test('stays where somebody put another in its place', async () => {
    const mine = Buffer.concat([picture, Buffer.from('mine')]);
    writeFileSync(article('pay/form.png'), mine);

    await run();

    expect(readFileSync(article('pay/form.png'))).toEqual(mine);
    expect(existsSync(article('pay/form-2.png'))).toBe(false);
  });

  test('is named where somebody put another in its place and there is a newer one', async () => {
    writeFileSync(article('pay/form.png'), Buffer.concat([picture, Buffer.from('mine')]));
    expect((await run()).pictures).toEqual([{ file: 'pay/form.png', path: shown }]);
    put('pay/form.png', other);

    for (const _ of ['first', 'second'])
      expect((await run()).pictures).toEqual([{ file: 'pay/form.png', path: shown, isKept: true }]);
    expect(reportPage()).toMatch(/Pictures and files changed here since[\s\S]*pay\/form\.png/);
    rmSync(article('pay/form.png'));
    await run();
    expect(readFileSync(article('pay/form.png'))).toEqual(other);
  });

  test('is said to belong to an article that was left alone', async () => {
    writeFileSync(article('pay/refund.mdx'), '---\ntitle: Refund\n---\n\nMine.\n');
    rmSync(article('pay/form.png'));

    const { leftOut } = await run();

    expect(leftOut).toContainEqual({
      file: 'pay/form.png',
      files: 1,
      reason: 'a picture of an article that stays as it is here',
    });
    expect(existsSync(article('pay/form.png'))).toBe(false);
  });
});

describe('taking the import of a folder back', () => {
  const undo = () => undoImport(content, 'markdown-help', false);

  beforeEach(async () => {
    put('pay/refund.md', '# Refund\n\n![A form](form.png)');
    put('pay/form.png', picture);
    put('send/parcel.md', '# Parcel\n\nx');
    await run();
  });

  test('removes what nobody changed, with its pictures and topics', () => {
    expect(undo()?.left).toEqual([]);
    expect(articles()).toEqual([]);
    expect(existsSync(join(content, 'topics.yaml'))).toBe(false);
  });

  test('leaves a file to which a notice leads', async () => {
    put('pay/refund.md', '# Refund\n\n[A form](form.pdf)');
    put('pay/form.pdf', Buffer.from('%PDF-1.7 x'));
    await run();
    mkdirSync(join(content, 'notices'));
    writeFileSync(join(content, 'notices/late.yaml'), 'link: /files/form.pdf\n');

    expect(undo()?.left).toEqual([{ path: 'files/form.pdf', reason: 'what stays leads to it' }]);
    expect(existsSync(join(content, 'files/form.pdf'))).toBe(true);
  });

  test('leaves what somebody changed, and brings it no second time', async () => {
    writeFileSync(article('send/parcel.mdx'), '---\ntitle: Mine\n---\n\nMine.\n');

    expect(undo()?.left).toEqual([
      { path: 'articles/en/send/parcel.mdx', reason: 'changed since' },
    ]);
    expect(articles()).toEqual(['articles/en/send/parcel.mdx']);
    expect(await became()).toEqual(['pay/refund.md new', 'send/parcel.md kept']);
    expect(frontMatter('send/parcel.mdx')).toEqual({ title: 'Mine' });
  });
});
