import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from './check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
});

afterEach(() => rmSync(content.folder, { recursive: true }));

const lines = (...rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

async function figures(...args: string[]) {
  const { said } = await content.call('bench-search', ...args, '--only', 'quietdesk', '--json');
  return JSON.parse(said);
}

describe('npm run bench:search -- --site', () => {
  const ask = () => figures('--site', content.folder, '--tasks', join(content.folder, 'tasks'));

  beforeEach(() => {
    content.put('articles/en/start/refunds.mdx', article('Refund a buyer'));
    content.put('articles/en/start/plans.mdx', article('Choose a plan'));
    content.put('articles/zh-cn/start/refunds.mdx', article('给买家退款'));
  });

  test('reads articles by their slug, in the language of the questions or one that is named', async () => {
    content.put(
      'tasks/english/queries.jsonl',
      lines(
        { qid: '1', text: 'refund a buyer', gold: ['refunds'], place: null },
        { qid: '2', text: 'choose a plan', gold: ['en/plans'], place: ['Plans'] },
      ),
    );
    content.put(
      'tasks/english/ambiguous.jsonl',
      lines({ qid: '3', text: 'buyer', choices: ['refunds', 'en/plans'] }),
    );
    content.put(
      'tasks/chinese/queries.jsonl',
      lines({ qid: '1', text: '给买家退款', gold: ['refunds'] }),
    );

    expect(await ask()).toMatchObject([
      { task: 'chinese', n: 1, first: 1, shown: { ambiguous: { questions: 0 } } },
      {
        task: 'english',
        n: 2,
        first: 2,
        shown: {
          ambiguous: { questions: 1, articles: 2 },
          places: { sections: 1, answers: 1 },
        },
      },
    ]);
  });
});

describe('npm run bench:search -- --ambiguous', () => {
  const ask = (...args: string[]) => [
    join(content.folder, 'tasks'),
    '--ambiguous',
    join(content.folder, 'labels'),
    ...args,
  ];

  beforeEach(() => {
    content.put(
      'tasks/shop/articles.jsonl',
      lines(
        { id: 'refunds', title: 'Refund a buyer', body: 'Open the order.', questions: [] },
        { id: 'plans', title: 'Choose a plan', body: 'Open the settings.', questions: [] },
      ),
    );
    content.put(
      'tasks/shop/queries.jsonl',
      lines({ qid: 'shop-1', text: 'refund', gold: ['refunds'] }),
    );
  });

  test('takes the text of a labelled question from the task', async () => {
    content.put('labels/shop.jsonl', lines({ qid: 'shop-1', choices: ['refunds', 'plans'] }));

    const [{ shown }] = await figures(...ask());
    expect(shown.ambiguous).toMatchObject({ questions: 1, articles: 2 });
    expect(shown.ambiguous.inList).toBeGreaterThan(0);
  });

  test.each([
    ['question', { qid: 'shop-2', choices: ['refunds'] }, 'shop has no question "shop-2".'],
    ['article', { qid: 'shop-1', choices: ['cards'] }, 'shop has no article "cards".'],
  ])('refuses a label of no %s of the task', async (_, label, said) => {
    content.put('labels/shop.jsonl', lines(label));

    expect(await content.call('bench-search', ...ask())).toEqual({
      code: 1,
      said: expect.stringContaining(said),
    });
  });
});

const article = (title: string) => `---
title: ${title}
answer: Open the page of it.
---

All that there is about it.
`;
