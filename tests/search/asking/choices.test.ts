import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../site/search/answers.ts';
import { ask } from '../../../site/search/ask.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { filesOf } from '../open-site.ts';
import { chineseTool, subscriptionShop } from '../tools.ts';

let companion: Companion;
beforeAll(async () => {
  companion = await openBuilt(filesOf(subscriptionShop));
});

const offered = ({ choices, results }: Answers) =>
  results.slice(0, choices).map(({ article }) => article);

test('a word that names two articles asks which is meant', async () => {
  const answers = await ask(companion, 'refund');

  expect(offered(answers).sort()).toEqual(['refund-buyer', 'refund-us']);
  expect(answers).toMatchObject({ answered: true, clear: false });
});

test('a word that names one is answered', async () => {
  expect(await ask(companion, 'parcel')).toMatchObject({ clear: true, choices: 0 });
});

describe('advice that does harm', () => {
  test.each([
    ['how do I delete my account', 'close-account'],
    ['cancel my plan', 'cancel-plan'],
    ['I want to refund a buyer', 'refund-buyer'],
  ])('is shown where the question is about the same thing: %s', async (question, article) => {
    const answers = await ask(companion, question);

    expect(answers).toMatchObject({ clear: true, choices: 0 });
    expect(answers.results[0]).toMatchObject({ article });
  });

  test.each([
    'erase the courier',
    'cancel a refund',
    'how can I cancel the parcel',
    'erase one order',
  ])('is not shown where it is about another: %s', async (question) => {
    expect((await ask(companion, question)).clear).toBe(false);
  });
});

test.each([
  ['注销客户', false],
  ['注销订单', false],
  ['注销账户', true],
  ['我不想注销账户', false],
])(
  'without spaces a verb is found by its characters: %s is shown: %s',
  async (question, isShown) => {
    const tool = await openBuilt(filesOf(chineseTool));

    expect((await ask(tool, question)).clear).toBe(isShown);
  },
);

test.each(['I do not want to delete my account', "don't delete my account"])(
  'a question that does not want it is not told to: %s',
  async (question) => {
    expect((await ask(companion, question)).clear).toBe(false);
  },
);

test('a list ends where relevance does', async () => {
  const { results, total } = await ask(companion, 'where is the parcel that the courier lost');

  expect(total).toBe(results.length);
  expect(results.length).toBeLessThan(4);
});
