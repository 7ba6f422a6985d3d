import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { undoImport } from '../../../../../scripts/import/record/writing/undo.ts';
import { reportText } from '../../../../../scripts/import/report/formats/text.ts';
import { partsOf } from '../../../../../scripts/import/report/parts/parts.ts';
import { bodyOf, content, giveZendesk, makeFolders, removeFolders, run } from '../desk-folders.ts';
import { became, other, path, refunds } from './two-articles.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

describe('a second import whose record is lost', () => {
  beforeEach(async () => {
    giveZendesk(refunds('<p>You get your money back within a week of asking.</p>'), other);
    await run('zendesk');
    rmSync(join(content, '.import'), { recursive: true });
  });

  test('knows its articles again, says so, and brings none a second time', async () => {
    const report = await run('zendesk');

    expect(report.articles.map(({ became, foundBy }) => [became, foundBy])).toEqual([
      ['unchanged', 'in no record'],
      ['unchanged', 'in no record'],
    ]);
    expect(partsOf(report).besides.map(({ title }) => title)).toContain('Known again');
    expect(existsSync(join(content, 'articles/en/billing/refunds-2.mdx'))).toBe(false);
    expect(undoImport(content, 'zendesk', true)?.left).toEqual([]);
  });

  test('leaves alone what differs, for nobody knows who changed it', async () => {
    giveZendesk(refunds('<p>You get your money back within a day of asking.</p>'), other);

    expect(await became()).toEqual(['kept', 'unchanged']);
    expect(bodyOf(path)).toBe('You get your money back within a week of asking.');
    expect(await became()).toEqual(['kept', 'unchanged']);
  });

  test('says of what differs that nobody knows who changed it, the next time too', async () => {
    giveZendesk(refunds('<p>You get your money back within a day of asking.</p>'), other);

    for (const _ of ['first', 'next']) {
      const report = await run('zendesk');
      expect(reportText(report)).toContain('1 other here than there, so left alone');
      expect(reportText(report)).not.toMatch(/changed here/i);
    }
  });
});
