import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../scripts/import/record/undo.ts';
import { partsOf } from '../../../../scripts/import/report/parts.ts';
import type { ImportReport } from '../../../../scripts/import/report/report.ts';
import { summaryOf } from '../../../../scripts/import/report/summary.ts';
import { picture } from '../folders.ts';
import {
  bodyOf,
  content,
  folder,
  give,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  section,
  textOf,
  tree,
  zendeskArticle,
} from './desk-folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const path = 'articles/en/billing/refunds.mdx';
const refunds = (body: string) => zendeskArticle(360001000001, { title: 'Refunds', body });
const other = zendeskArticle(360001000002, {
  title: 'Payouts',
  body: '<p><a href="/hc/en-us/articles/360001000001">Refunds</a></p>',
});

const became = async () => (await run('zendesk')).articles.map((article) => article.became);

describe('a second import', () => {
  beforeEach(async () => {
    giveZendesk(refunds('<p>Old.</p>'), other);
    await run('zendesk');
    giveZendesk(refunds('<p>New.</p>'), other);
  });

  test('brings what is new into an article that nobody changed', async () => {
    expect(await became()).toEqual(['updated', 'unchanged']);
    expect(bodyOf(path)).toBe('New.');
  });

  test('leaves an article as it is that somebody changed', async () => {
    writeFileSync(join(content, path), textOf(path).replace(/Old\.$/m, 'Mine.'));

    expect(await became()).toEqual(['kept', 'unchanged']);
    expect(bodyOf(path)).toBe('Mine.');
    expect(await became()).toEqual(['kept', 'unchanged']);
  });

  test('does not bring back what somebody deleted, and leads no link there', async () => {
    rmSync(join(content, path));

    expect(await became()).toEqual(['deleted', 'updated']);
    expect(existsSync(join(content, path))).toBe(false);
    expect(bodyOf('articles/en/billing/payouts.mdx')).toBe('Refunds');
    expect(await became()).toEqual(['deleted', 'unchanged']);
  });

  test('finds what somebody moved or renamed, and follows with its links', async () => {
    mkdirSync(join(content, 'articles/en/money'));
    renameSync(join(content, path), join(content, 'articles/en/money/get-it-back.mdx'));

    expect(await became()).toEqual(['updated', 'updated']);
    expect(bodyOf('articles/en/money/get-it-back.mdx')).toBe('New.');
    expect(bodyOf('articles/en/billing/payouts.mdx')).toBe('[Refunds](/articles/get-it-back/)');
  });

  test('leaves what the desk no longer has', async () => {
    giveZendesk(other);

    expect(await became()).toEqual(['unchanged', 'left']);
    expect(existsSync(join(content, path))).toBe(true);
  });

  test('keeps the name of an article whose title is another now', async () => {
    giveZendesk({ ...refunds('<p>New.</p>'), title: 'Money back' }, other);

    await run('zendesk');

    expect(matterOf(path)).toMatchObject({ title: 'Money back' });
  });

  test('never takes the place of an article that somebody wrote', async () => {
    const mine = join(content, 'articles/en/billing/chargebacks.mdx');
    writeFileSync(mine, '---\ntitle: Mine\n---\n\nMine.\n');
    giveZendesk(zendeskArticle(360001000003, { title: 'Chargebacks' }));

    const { articles } = await run('zendesk');

    expect(readFileSync(mine, 'utf8')).toContain('Mine.');
    expect(articles[0]?.path).toBe('articles/en/billing/chargebacks-2.mdx');
  });

  test('writes nothing in a dry run', async () => {
    const before = tree();

    await run('zendesk', { dryRun: true });

    expect(tree()).toEqual(before);
  });
});

describe('an article that somebody changed here', () => {
  const change = (text: string) => writeFileSync(join(content, path), text);
  const isLedTo = () =>
    bodyOf('articles/en/billing/payouts.mdx') === '[Refunds](/articles/refunds/)';
  const first = (report: ImportReport) => partsOf(report).first;

  test('and that the desk withheld since stays public, which the report says first', async () => {
    giveZendesk(refunds('<p>Old.</p>'), other);
    await run('zendesk');
    change(`${textOf(path)}\nMine.\n`);
    giveZendesk({ ...refunds('<p>Old.</p>'), draft: true }, other);

    const report = await run('zendesk');

    expect(matterOf(path)).not.toHaveProperty('draft');
    expect(isLedTo()).toBe(true);
    expect(report.articles[0]).toMatchObject({ became: 'kept', isDraft: false });
    expect(first(report)[0]).toMatchObject({
      title: 'Public here, though not everybody can read them there',
      entries: [{ about: 'Refunds', said: ['a draft there'], file: '360001000001, en-us', path }],
    });
    expect(first(report).map(({ title }) => title)).not.toContain('Drafts');
    expect(summaryOf(report)).toContain('Drafts among them: 0. New topics: 0.');
  });

  test('into a draft is one, and no link leads there', async () => {
    giveZendesk(refunds('<p>Old.</p>'), other);
    await run('zendesk');
    change(textOf(path).replace('---', '---\ndraft: true'));

    const report = await run('zendesk');

    expect(isLedTo()).toBe(false);
    expect(report.articles[0]).toMatchObject({ became: 'kept', isDraft: true });
    expect(first(report)[0]?.title).toBe('Drafts');
  });

  test('into one for everybody is public', async () => {
    giveZendesk({ ...refunds('<p>Old.</p>'), draft: true }, other);
    await run('zendesk');
    expect(isLedTo()).toBe(false);
    change(textOf(path).replace('draft: true\n', ''));

    await run('zendesk');

    expect(isLedTo()).toBe(true);
  });
});

describe('an import that was stopped', () => {
  const blocked = () => join(content, 'articles/en/money');
  const payouts = zendeskArticle(360001000003, { title: 'Payouts', section_id: 8 });

  beforeEach(() => {
    give('sections.json', { sections: [section, { ...section, id: 8, name: 'Money' }] });
    mkdirSync(join(content, 'articles/en'), { recursive: true });
    writeFileSync(blocked(), 'No folder can be here.');
  });

  test('goes on from there, and brings nothing a second time', async () => {
    give('articles.json', { articles: [refunds('<p>Old.</p>'), payouts] });
    await expect(run('zendesk')).rejects.toThrow();
    rmSync(blocked());

    expect(await became()).toEqual(['unchanged', 'new']);
    expect(textOf('articles/en/money/payouts.mdx')).toContain('Payouts');
    expect(existsSync(join(content, 'articles/en/billing/refunds-2.mdx'))).toBe(false);
    expect(await became()).toEqual(['unchanged', 'unchanged']);
  });

  test('takes no text that it had not come to for one that somebody changed', async () => {
    give('articles.json', { articles: [refunds('<p>Old.</p>')] });
    await run('zendesk');
    give('articles.json', { articles: [payouts, refunds('<p>New.</p>')] });
    await expect(run('zendesk')).rejects.toThrow();
    rmSync(blocked());

    expect(await became()).toEqual(['new', 'updated']);
    expect(bodyOf(path)).toBe('New.');
  });

  test('takes back a topic that it had not come to', async () => {
    give('articles.json', { articles: [refunds('<p>Old.</p>'), payouts] });
    await expect(run('zendesk')).rejects.toThrow();
    rmSync(blocked());
    await run('zendesk');

    undoImport(content, 'zendesk', false);

    expect(existsSync(join(content, 'topics.yaml'))).toBe(false);
  });

  test('is taken back as far as it came', async () => {
    give('articles.json', { articles: [refunds('<p>Old.</p>'), payouts] });
    await expect(run('zendesk')).rejects.toThrow();

    expect(undoImport(content, 'zendesk', false)).toEqual({ removed: [path], left: [] });
    expect(existsSync(join(content, path))).toBe(false);
  });
});

describe('a second import whose record is lost', () => {
  beforeEach(async () => {
    giveZendesk(refunds('<p>You get your money back within a week of asking.</p>'), other);
    await run('zendesk');
    rmSync(join(content, '.import'), { recursive: true });
  });

  test('knows its articles again, says so, and brings none a second time', async () => {
    const report = await run('zendesk');

    expect(report.articles.map(({ became, isFound }) => [became, isFound])).toEqual([
      ['unchanged', true],
      ['unchanged', true],
    ]);
    expect(partsOf(report).besides.map(({ title }) => title)).toContain(
      'Known again, as no record knew them',
    );
    expect(existsSync(join(content, 'articles/en/billing/refunds-2.mdx'))).toBe(false);
    expect(undoImport(content, 'zendesk', true)?.left).toEqual([]);
  });

  test('leaves alone what differs, for nobody knows who changed it', async () => {
    giveZendesk(refunds('<p>You get your money back within a day of asking.</p>'), other);

    expect(await became()).toEqual(['kept', 'unchanged']);
    expect(bodyOf(path)).toBe('You get your money back within a week of asking.');
    expect(await became()).toEqual(['kept', 'unchanged']);
  });
});

test('a list of old addresses that somebody changed stays, and the new one lies beside it', async () => {
  const list = '.import/redirects-acme.zendesk.com.csv';
  giveZendesk(refunds('<p>Old.</p>'));
  await run('zendesk');
  writeFileSync(join(content, list), 'Mine.');
  giveZendesk(refunds('<p>Old.</p>'), other);

  const { elsewhere } = await run('zendesk');

  const beside = '.import/redirects-acme.zendesk.com-2.csv';
  expect(elsewhere.map((each) => each.path)).toEqual([beside]);
  expect(textOf(list)).toBe('Mine.');
  expect(textOf(beside)).toContain('360001000002');
  expect((await run('zendesk')).isChanged).toBe(false);
});

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
      { path: 'articles/en/billing/a.png', reason: 'an article that stays shows it' },
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

  test('finds nothing where nothing was imported', () => {
    undo();

    expect(undo()).toBeUndefined();
  });
});
