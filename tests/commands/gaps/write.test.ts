import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeExport } from '../database-export.ts';
import {
  chinese,
  closeGaps,
  content,
  currency,
  draft,
  gaps,
  openGaps,
  promises,
  recordOf,
  refunds,
  removeRecords,
  rows,
  text,
} from './gaps-folder.ts';

beforeEach(openGaps);
afterEach(closeGaps);
afterEach(removeRecords);

describe('npm run gaps -- write', () => {
  test('makes a draft in the nearest article’s topic, with the words of those who asked as questions and promises', async () => {
    const { code, said } = await gaps('write', String(currency));

    expect(code).toBe(0);
    expect(said).toContain(`Next: write the answer in ${draft}, take "draft: true" out`);
    expect(text(draft)).toMatch(
      /^---\ntitle: "How do I change currency"\nsummary: ''\nanswer: ''\nquestions:\n {2}- "how do I change currency\?"\n {2}- "Change: my currency"\nchecked: [\d-]{10}\ndraft: true\n---\n$/,
    );
    expect(text('questions.yaml')).toBe(
      promises.replace(
        'article: refunds\n',
        [
          'article: refunds',
          '  - question: how do I change currency?',
          '    article: how-do-i-change-currency',
          '  - question: "Change: my currency"',
          '    article: how-do-i-change-currency',
          '',
        ].join('\n'),
      ),
    );
    expect((await content.call('check')).said).toContain(
      'questions.yaml:5  2 questions wait for "how-do-i-change-currency", which is not published.',
    );
  });

  test('writes words that hide a character without it, so that the check takes them', async () => {
    writeExport(join(content.folder, 'export.sql'), [
      ...rows(),
      `UPDATE wordings SET query = 'how do I \u202echange\u202c currency?' WHERE id = ${currency}`,
    ]);
    await gaps('write', String(currency));

    expect(text(draft)).toContain('title: "How do I change currency"');
    expect(text(draft)).toContain('- "how do I change currency?"');
    expect(text('questions.yaml')).toContain('- question: how do I change currency?');
    expect((await content.call('check')).code).toBe(0);
  });

  test('takes the number of a gap that was joined to another since', async () => {
    expect((await gaps('write', '990002')).said).toContain(
      `npm run gaps -- undo ${currency} takes`,
    );
  });

  test('proves the answer once the article is published', async () => {
    await gaps('write', String(currency));
    const published = text(draft).replace('draft: true\n', '');
    content.put(draft, published);
    const proven = await content.call('check');
    content.put(draft, '---\ntitle: Something else\n---\n');

    expect(proven.code).toBe(0);
    expect((await content.call('check')).said).toContain('"Change: my currency" finds nothing.');
  });

  test('asks for a topic where no article is near, and takes title, topic and address', async () => {
    const asked = await gaps('write', String(chinese));
    const args = ['--topic', 'tax', '--slug', 'change-currency', '--title', '更换币种'];
    const made = await gaps('write', String(chinese), ...args);

    expect(asked.code).toBe(2);
    expect(asked.said).toMatch(/^No article is near, so say where it belongs: --topic start, /);
    expect(made.code).toBe(0);
    expect(text('articles/zh-cn/tax/change-currency.mdx')).toContain('title: "更换币种"');
    expect(text('questions.yaml')).toContain(
      'zh-CN:\n  - question: 怎么换币种\n    article: change-currency\n',
    );
  });

  test('is refused where the gap is begun', async () => {
    await gaps('write', String(currency));

    expect(await gaps('write', String(currency))).toEqual({
      code: 1,
      said: 'Gap 990001 is promised to "how-do-i-change-currency" already.',
    });
  });

  test('makes an address that reads of a question in another script', async () => {
    await gaps('write', String(chinese), '--topic', 'tax');

    expect(text('articles/zh-cn/tax/zen-me-huan-bi-zhong.mdx')).toContain('title: "怎么换币种"');
  });

  test('is refused where an article has the address', async () => {
    content.put('articles/zh-cn/tax/taken.mdx', '---\ntitle: A\n---\n');
    const taken = await gaps('write', String(chinese), '--topic', 'start', '--slug', 'taken');

    expect(taken.said).toBe(
      'articles/zh-cn/tax/taken.mdx has this address already. Choose another: --slug taken-2',
    );
  });

  test('--top makes those that are not begun, and says what it leaves out', async () => {
    const first = await gaps('write', '--top', '3');
    const second = await gaps('write', '--top', '3');

    expect(first.said.split('\n')).toEqual([
      `gap ${currency}: ${draft}`,
      `gap ${chinese}: left out, no article is near: write it with --topic.`,
    ]);
    expect(second.said).toContain('Nothing to write.');
  });
});

describe('npm run gaps -- add', () => {
  test('adds the words to the article’s questions and promises them, and leaves every other byte', async () => {
    expect((await gaps('add', String(currency), 'refunds')).code).toBe(0);
    expect(text('articles/en/getting-paid/refunds.mdx')).toBe(
      refunds.replace(
        '# as asked\n',
        '# as asked\n  - how do I change currency?\n  - "Change: my currency"\n',
      ),
    );
    expect((await content.call('check')).code).toBe(0);
  });
});

describe('npm run gaps -- undo', () => {
  test.each([
    ['write', []],
    ['add', ['refunds']],
  ])('takes back what %s did', async (action, args) => {
    await gaps(action, String(currency), ...args);
    const undone = await content.call('gaps', 'undo', String(currency));

    expect(undone.code).toBe(0);
    expect(text('questions.yaml')).toBe(promises);
    expect(text('articles/en/getting-paid/refunds.mdx')).toBe(refunds);
    expect(() => text(draft)).toThrow('ENOENT');
    expect((await content.call('gaps', 'undo', String(currency))).said).toBe(
      'Nothing was written here for gap 990001.',
    );
  });

  test('says so where the record of what was written is damaged, and changes nothing', async () => {
    await gaps('add', String(currency), 'refunds');
    writeFileSync(recordOf(currency), '[{"file":');
    const before = text('questions.yaml');
    const { code, said } = await content.call('gaps', 'undo', String(currency));

    expect(code).toBe(1);
    expect(said).toMatch(/^\.build\/gaps\/990001\.json is damaged: .*git diff shows it/);
    expect(text('questions.yaml')).toBe(before);
  });

  test('takes nothing back where the article was worked on', async () => {
    await gaps('write', String(currency));
    content.put(draft, `${text(draft)}\nOpen Settings.\n`);
    const before = text('questions.yaml');

    expect(await content.call('gaps', 'undo', String(currency))).toEqual({
      code: 1,
      said: `${draft} was changed since, so nothing is taken back: git diff shows what there is.`,
    });
    expect(text('questions.yaml')).toBe(before);
  });
});
