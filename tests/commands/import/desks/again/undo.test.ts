import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../../scripts/import/record/writing/undo.ts';
import { picture } from '../../folders.ts';
import {
  content,
  folder,
  giveZendesk,
  makeFolders,
  removeFolders,
  run,
  textOf,
  tree,
} from '../desk-folders.ts';
import { became, other, path, refunds } from './two-articles.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('taking an import back', () => {
  const shown = '<p><img src="/hc/article_attachments/360009000001/a.png" alt="A"></p>';
  const undo = () => undoImport(content, 'zendesk', false);

  beforeEach(async () => {
    writeFileSync(join(folder, 'a.png'), picture);
    giveZendesk(refunds(shown), other);
    await run('zendesk');
  });

  test('removes what nobody changed, with its pictures, lists and topics', () => {
    expect(existsSync(join(content, 'articles/en/billing/a.png'))).toBe(true);

    expect(undo()?.left).toEqual([]);
    expect(tree().map((file) => file.split(' ')[0]?.slice(content.length + 1))).toEqual([
      'import-report-zendesk.html',
      'import-report-zendesk.json',
    ]);
  });

  test('leaves an article that somebody changed, with its picture and its topic', () => {
    writeFileSync(join(content, path), `${textOf(path)}\nMine.\n`);

    expect(undo()?.left).toEqual([
      { path, reason: 'changed since' },
      { path: 'articles/en/billing/a.png', reason: 'what stays leads to it' },
    ]);
    expect(existsSync(join(content, path))).toBe(true);
    expect(textOf('topics.yaml')).toContain('billing');
    expect(existsSync(join(content, 'articles/en/billing/payouts.mdx'))).toBe(false);
  });

  test('remembers what it left, so that no import brings it a second time', async () => {
    writeFileSync(join(content, path), `${textOf(path)}\nMine.\n`);
    undo();

    expect(await became()).toEqual(['kept', 'new']);
    expect(existsSync(join(content, 'articles/en/billing/refunds-2.mdx'))).toBe(false);
    expect(undo()?.left.map((file) => file.path)).toEqual([path, 'articles/en/billing/a.png']);
  });

  test('forgets what it left once that is gone', async () => {
    writeFileSync(join(content, path), `${textOf(path)}\nMine.\n`);
    undo();
    rmSync(join(content, 'articles/en'), { recursive: true });
    undo();

    expect(await became()).toEqual(['new', 'new']);
  });

  test('leaves what was moved to a name that not every system takes, and takes back the rest', async () => {
    renameSync(join(content, path), join(content, 'articles/en/billing/money back?.mdx'));

    expect(undo()?.left.map((file) => `${file.path} ${file.reason}`)).toEqual([
      'articles/en/billing/money back?.mdx has a name that not every system takes',
      'articles/en/billing/a.png what stays leads to it',
    ]);
    expect(existsSync(join(content, 'articles/en/billing/payouts.mdx'))).toBe(false);
    expect(await became()).toEqual(['kept', 'new']);
  });

  test('that was stopped goes on, and is taken for no deleting by hand', async () => {
    const topics = join(content, 'topics.yaml');
    const listed = readFileSync(topics);
    rmSync(topics);
    mkdirSync(topics);
    expect(undo).toThrow();
    rmSync(topics, { recursive: true });
    writeFileSync(topics, listed);
    expect(existsSync(join(content, path))).toBe(false);

    expect(await became()).toEqual(['new', 'new']);
    expect(undo()?.left).toEqual([]);
    expect(existsSync(topics)).toBe(false);
  });

  test('finds nothing where nothing was imported', () => {
    undo();

    expect(undo()).toBeUndefined();
  });
});
