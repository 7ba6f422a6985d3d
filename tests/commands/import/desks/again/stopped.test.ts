import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../../scripts/import/record/writing/undo.ts';
import {
  bodyOf,
  content,
  give,
  makeFolders,
  removeFolders,
  run,
  section,
  textOf,
  zendeskArticle,
} from '../desk-folders.ts';
import { became, path, refunds } from './two-articles.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

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
