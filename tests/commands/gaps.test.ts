import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';
import { insertion, writeExport } from './database-export.ts';

/** Far from any gap of this machine: what was written is remembered by number. */
const currency = 990_001;
const chinese = 990_003;
const answered = 990_004;

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
  content.put('articles/en/getting-paid/refunds.mdx', refunds);
  content.put('questions.yaml', promises);
  writeExport(join(content.folder, 'export.sql'), rows());
});

afterEach(() => {
  rmSync(content.folder, { recursive: true });
  for (const gap of [currency, chinese, answered]) rmSync(recordOf(gap), { force: true });
});

describe('npm run gaps', () => {
  test('lists open gaps, the one that saves most first, and says what is left out', () => {
    const { code, said } = content.run('gaps', '--from', join(content.folder, 'export.sql'));

    expect(code).toBe(0);
    expect(said.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' | '))).toEqual([
      'gap | people | minutes | language | article | why | question',
      '990001 | 3 | 9 | en | refunds 30 % | no answer | how do I change currency?',
      '990003 | 1 | 3 | zh-CN | no answer, asked us to write | 怎么换币种',
      '',
      'npm run gaps -- write <gap> makes the article; npm run gaps -- --help says more.',
      'A question is asked by one person only.',
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
      { gap: currency, people: 3, nearest: { article: 'refunds', confidence: 0.3 } },
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

const draft = 'articles/en/getting-paid/how-do-i-change-currency.mdx';

const refunds = `---
title: Refund a payment # the most read
questions:
  - refund a payment   # as asked
checked: 2026-11-01
---

Money goes back to the card that paid.
`;

const promises = `# Kept by hand.
en:
  - question: money back # first
    article: refunds

# The other language.
`;

const gaps = (...args: string[]) =>
  content.call('gaps', ...args, '--from', join(content.folder, 'export.sql'));

const text = (file: string) => readFileSync(join(content.folder, file), 'utf8');

const recordOf = (gap: number) => `.build/gaps/${gap}.json`;

/** Four gaps: one of two wordings, one of a single person, one whose subscriber waits, one that is answered. */
function rows(): string[] {
  const now = new Date().toISOString();
  const wording = (id: number, gap: number, query: string, more = {}) =>
    insertion('wordings', {
      ...{ id, gap, query, folded: query, locale: 'en', build: 'b', created_at: now },
      ...more,
    });
  const gap = (visitor: string, query: string, more = {}) =>
    insertion('gaps', {
      ...{ query, folded: query, locale: 'en', why: 'no-answer', visitor, day: now.slice(0, 10) },
      ...{ created_at: now, ...more },
    });
  const zh = { locale: 'zh-CN' };
  return [
    wording(currency, currency, 'how do I change currency?', {
      article: 'refunds',
      confidence: 0.3,
    }),
    wording(990_002, currency, 'Change: my currency', { article: 'refunds', confidence: 0.3 }),
    wording(chinese, chinese, '怎么换币种', zh),
    wording(answered, answered, 'money back please'),
    wording(990_005, 990_005, 'asked once'),
    gap('a', 'how do I change currency?', { wording: currency }),
    gap('b', 'how do I change currency?', { wording: currency }),
    gap('b', 'Change: my currency', { wording: 990_002 }),
    gap('c', 'Change: my currency', { wording: 990_002 }),
    gap('d', '怎么换币种', { ...zh, wording: chinese }),
    gap('d', '怎么换币种', { ...zh, wording: chinese, why: 'asked', email: 'lin@client.example' }),
    gap('e', 'money back please', { wording: answered }),
    gap('e', 'asked once', { wording: 990_005 }),
    gap('f', 'not in a gap yet'),
    insertion('gap_events', {
      ...{ gap: answered, what: 'answered', article: 'refunds', version: 'v', build: 'b' },
      created_at: '2026-11-18T10:00:00.000Z',
    }),
  ];
}
