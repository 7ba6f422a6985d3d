import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { partsOf } from '../../../../../scripts/import/report/parts/parts.ts';
import { summaryOf } from '../../../../../scripts/import/report/parts/summary.ts';
import type { ImportReport } from '../../../../../scripts/import/report/report.ts';
import {
  bodyOf,
  content,
  giveZendesk,
  makeFolders,
  matterOf,
  removeFolders,
  run,
  textOf,
  tree,
  zendeskArticle,
} from '../desk-folders.ts';
import { became, other, path, refunds } from './two-articles.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
