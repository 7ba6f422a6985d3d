import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeExport } from '../database-export.ts';
import {
  answered,
  chinese,
  closeGaps,
  content,
  currency,
  gaps,
  openGaps,
  promises,
  rows,
  text,
} from './gaps-folder.ts';

beforeEach(openGaps);
afterEach(closeGaps);

describe('npm run gaps', () => {
  test('lists open gaps, the one that saves most first, and says what is left out', () => {
    const { code, said } = content.run('gaps', '--from', join(content.folder, 'export.sql'));

    expect(code).toBe(0);
    expect(said.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'gap | people | minutes | language | to do | article | why | question',
      '990001 | 3 | en | Write it | refunds 30 % | no answer | how do I change currency?',
      '990003 | 1 | zh-CN | Write it | no answer, asked us to write | 怎么换币种',
      '',
      'What they cost you in minutes: too few to say. 0 visits searched in vain so far, and 0 of them wrote; from 20 on it is reckoned. Until then the order takes one in four to write.',
      'npm run gaps -- write <gap> makes the article; npm run gaps -- --help says more.',
      'A question is asked from one network on one day only.',
      'A question is not in a gap yet: the schedule finds it within ten minutes.',
    ]);
  });

  test('says which were asked in a language that the site does not have, or the product', async () => {
    content.setLocales('en');
    writeExport(join(content.folder, 'export.sql'), [
      ...rows(),
      `UPDATE gaps SET locale = 'ja' WHERE wording = ${currency}`,
      `UPDATE wordings SET locale = 'ja' WHERE gap = ${currency} OR id = 990002`,
    ]);
    const { code, said } = await gaps();
    const week = await content.call('week', '--from', join(content.folder, 'export.sql'));

    expect([code, week.code]).toEqual([0, 0]);
    expect(said).toMatch(/ja +none: not in "locales" +no answer +how do I change currency\?/);
    expect(said).toMatch(/zh-CN +none: not in "locales" +no answer, asked us to write/);
  });

  test('prints for programs what the owner’s page has for them', async () => {
    const { gaps: listed, ...rest } = JSON.parse((await gaps('--json')).said);

    expect(rest).toMatchObject({ state: 'open', single: 1, ungrouped: 1 });
    expect(listed).toMatchObject([
      {
        gap: currency,
        people: 3,
        todo: 'write',
        nearest: { article: 'refunds', confidence: 0.3 },
      },
      { gap: chinese, people: 1, waiting: 1, nearest: null },
    ]);
  });

  test.each([
    ['an unknown action', ['wirte'], 2, 'Write list, write, add or undo, not "wirte".'],
    ['a word for a gap', ['write', 'currency'], 2, 'Write the gap’s number, not "currency".'],
    ['an address of its own kind', ['write', '1', '--slug', '../x'], 2, 'Write --slug in small'],
    ['two sources', ['--remote'], 2, 'Write --from or --remote, not both.'],
    ['a gap that is not there', ['write', '7'], 1, 'There is no gap 7. npm run gaps lists them.'],
    [
      'a gap that is answered',
      ['write', String(answered)],
      1,
      'Gap 990004 is answered by "refunds" since 2026-11-18.',
    ],
    [
      'an article that is not there',
      ['add', String(currency), 'refnds'],
      1,
      'There is no article "refnds" in en. Did you mean "refunds"?',
    ],
  ])('refuses %s, and changes nothing', async (_, args, code, said) => {
    const refused = await gaps(...args);

    expect(refused.code).toBe(code);
    expect(refused.said.startsWith(said)).toBe(true);
    expect(text('questions.yaml')).toBe(promises);
  });

  test.each([
    ['write', []],
    ['add', ['refunds']],
  ])('refuses to %s for a language that the site had before', async (action, words) => {
    content.setLocales('en');
    const refused = await gaps(action, String(chinese), ...words);

    expect(refused).toEqual({
      code: 1,
      said: `Gap ${chinese} was asked in zh-CN, which this site does not have: add it to "locales" in site.yaml, or ignore the gap on its page.`,
    });
  });

  test('refuses a file that is no export', async () => {
    const refused = await content.call('gaps', '--from', 'package.json');

    expect(refused.code).toBe(1);
    expect(refused.said).toMatch(/^package\.json is no export that can be read: /);
  });
});
