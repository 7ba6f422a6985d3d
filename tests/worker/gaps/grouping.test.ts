import { describe, expect, test } from 'vitest';
import { knownSynonyms } from '../../../site/content/search/synonyms.ts';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { clusterQuestions } from '../../../site/search/clustering/cluster-questions.ts';
import { storeAnswers } from '../../../worker/gaps/db/index-answers.ts';
import { addWordings, linkQuestions, moveWordings } from '../../../worker/gaps/db/wordings.ts';
import { runSchedule as runTurns } from '../../schedule.ts';
import { db, postJson, worker } from '../harness.ts';
import { planOf, watched } from '../plans.ts';

describe('questions that ask the same', () => {
  test.each([
    ['in another spelling', 'How do I verify my account?', 'how do i verfy my acount'],
    ['with other endings', 'Verifying accounts', 'verify account'],
    ['in another order', 'change billing address', 'billing address: how to change it?'],
    [
      'with greetings',
      'export invoices as PDF',
      'Hello, please, how can I export my invoices as PDF? Thanks!',
    ],
    ['with a near-synonym', 'How can I delete a project?', 'How can I remove a project?'],
    ["in the owner's own words", 'Where do I find my payout?', 'Where do I find my withdrawal?'],
    ['with a word that is two', 'how to sign up', 'how to register'],
    ['in full width', 'ＶＡＴ　ｎｕｍｂｅｒ', 'vat number'],
  ])('are one gap %s', (_, one, other) => {
    expect(groups('en', [one, other, ...unrelated])).toContainEqual([one, other].sort());
  });

  test.each([
    ['in Traditional script', '怎样退货', '怎樣退貨'],
    ['in another order', '发票抬头怎么改', '怎么改发票抬头'],
    ['with particles and greetings', '你好，请问怎么退货呢', '怎么退货'],
    ['with a near-synonym', '怎么取消订阅', '怎么退订'],
    ['with a sign between', '什么时候发货', '请问什么时候发的货呀'],
  ])('are one Chinese gap %s', (_, one, other) => {
    expect(groups('zh-CN', [one, other, ...unrelatedChinese])).toContainEqual([one, other].sort());
  });
});

describe('questions that ask something else', () => {
  test.each([
    ['about another thing', 'How long does a refund take?', 'How long does a transfer take?'],
    ['something else of it', 'How long does a refund take?', 'How much does a refund cost?'],
    ['the opposite', 'How do I cancel my order?', 'How do I place my order?'],
    ['why it fails', 'How do I log in?', 'Why can I not log in?'],
    ['another number', 'error 403 on checkout', 'error 502 on checkout'],
    ['two words that look alike', 'change my card', 'charge my card'],
  ])('are two gaps: %s', (_, one, other) => {
    expect(groups('en', [one, other, ...unrelated])).toContainEqual([one]);
  });

  test.each([
    ['about another thing', '退款多久到账', '发票多久到账'],
    ['something else of it', '退款多久到账', '退款手续费多少钱'],
    ['why it fails', '怎么登录', '为什么登录不了'],
  ])('are two Chinese gaps: %s', (_, one, other) => {
    expect(groups('zh-CN', [one, other, ...unrelatedChinese])).toContainEqual([one]);
  });
});

describe('the gaps', () => {
  test('are the same in whatever order the questions come', () => {
    const asked = [
      ...unrelated,
      'verify my account',
      'how do i verfy my acount',
      'verifying accounts',
    ];

    expect(groups('en', asked.toReversed())).toEqual(groups('en', asked));
  });

  test('have the number of the question that came first', () => {
    const gaps = clusterQuestions(
      [
        { id: 7, query: 'verify account' },
        { id: 3, query: 'verifying accounts' },
      ],
      'en',
      knownSynonyms(locales),
    );

    expect(gaps).toEqual(
      new Map([
        [7, 3],
        [3, 3],
      ]),
    );
  });

  test('are told apart by what the index is sure of', () => {
    const asked = [
      { id: 1, query: 'How can I delete a project?', confidence: 0.9 },
      { id: 2, query: 'How can I remove a project?', confidence: 0.9 },
    ];
    const about = (...articles: string[]) =>
      clusterQuestions(
        asked.map((question, n) => ({ ...question, article: articles[n] ?? null })),
        'en',
        knownSynonyms(locales),
      );

    expect(new Set(about('projects', 'projects').values()).size).toBe(1);
    expect(new Set(about('projects', 'archive').values()).size).toBe(2);
  });

  test('that keep their questions take others in, and are never joined to each other', () => {
    const gaps = clusterQuestions(
      [
        { id: 1, query: 'verify account', pinnedTo: 1 },
        { id: 2, query: 'verifying my account', pinnedTo: 2 },
        { id: 3, query: 'export invoices as PDF', pinnedTo: 3 },
        { id: 4, query: 'Export my invoices as PDF' },
      ],
      'en',
      knownSynonyms(locales),
    );

    expect([...gaps]).toEqual(
      expect.arrayContaining([
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 3],
      ]),
    );
  });
});

describe('the schedule', () => {
  test('puts what is asked in other words into one gap, a language apart', async () => {
    await ask('How can I delete a project?', 'en');
    await ask('how can I remove a project', 'en');
    await ask('vat number', 'en');
    await ask('vat number', 'zh-CN');
    await runSchedule();

    expect(await stored()).toEqual([
      ['How can I delete a project?', 'how can I remove a project'],
      ['vat number'],
      ['vat number'],
    ]);
  });

  test('groups anew what came before, and never splits a gap of which something became', async () => {
    await ask('delete a project', 'en');
    await ask('vat number', 'en');
    await runSchedule();
    await db.batch([
      db.prepare(`UPDATE wordings SET gap = (SELECT MIN(id) FROM wordings)`),
      db.prepare(
        `INSERT INTO gap_events (gap, what, created_at)
         SELECT MIN(id), 'ignored', '2026-01-01T00:00:00.000Z' FROM wordings`,
      ),
    ]);
    await ask('remove a project', 'en');
    await runSchedule();

    expect(await stored()).toEqual([['delete a project', 'vat number'], ['remove a project']]);
  });
});

describe('wordings', () => {
  const answer = { article: null, version: null, confidence: 0, answered_at: null };
  const said = { build: 'b', ...answer, promised: null, promised_at: null };
  const wording = { locale: 'en', created_at: '2026-01-01T00:00:00.000Z', ...said } as const;
  const hundred = Array.from({ length: 100 }, (_, id) => ({
    ...{ ...wording, id, gap: 1, query: `question ${id}`, folded: `question ${id}` },
  }));

  test.each<[string, number, (db: D1Database) => Promise<void>]>([
    ['are stored', 2, (db) => addWordings(db, hundred, '2026-01-01T00:00:00.000Z')],
    ['are those of questions', 1, linkQuestions],
    ['are moved', 1, (db) => moveWordings(db, hundred)],
    ['know their nearest articles', 1, (db) => storeAnswers(db, hundred)],
  ])('%s, a hundred of them, in %i statements that read no whole table', async (_, most, write) => {
    const statements: string[] = [];
    await write(watched(statements));
    const plans = (await Promise.all(statements.map(planOf))).flat();

    expect(statements).toHaveLength(most);
    expect(plans.filter((step) => /^SCAN (gaps|wordings|w)\b/.test(step))).toEqual([]);
  });
});

const unrelated = ['Do you have a phone number?', 'dark mode', 'Is there an app for Android?'];
const unrelatedChinese = ['有没有深色模式', '支持安卓手机吗', '如何联系你们'];

/** The questions of each gap, sorted. */
function groups(locale: Locale, asked: string[]): string[][] {
  const gaps = clusterQuestions(
    asked.map((query, id) => ({ id, query })),
    locale,
    knownSynonyms(locales),
  );
  const found = Map.groupBy(asked.keys(), (id) => gaps.get(id));
  return [...found.values()]
    .map((ids) => ids.map((id) => asked[id] ?? '').sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

const ask = (query: string, locale: Locale) =>
  postJson('/api/gaps', { query, locale, why: 'no-answer' });

const runSchedule = () => runTurns(worker, new Date());

/** The wordings of each gap, as they came. */
async function stored(): Promise<string[][]> {
  const { results } = await db
    .prepare('SELECT gap, query FROM wordings ORDER BY id')
    .all<{ gap: number; query: string }>();
  const gaps = Map.groupBy(results, ({ gap }) => gap);
  return [...gaps.values()].map((wordings) => wordings.map(({ query }) => query));
}
