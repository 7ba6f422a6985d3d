import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../../../site/search/answers.ts';
import { ask } from '../../../site/search/ask.ts';
import { askCompanion } from '../../../site/search/companion/ask-companion.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { filesOf } from '../open-site.ts';
import { article, site } from '../small-sites.ts';
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
    ['delete my account before the plan ends', 'close-account'],
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
    'delete a buyer',
  ])('is not shown where it is about another: %s', async (question) => {
    expect((await ask(companion, question)).clear).toBe(false);
  });
});

test.each(['refund late parcel', 'delete late parcel', 'remove a parcel'])(
  'an article that has no such verb is not the answer: %s',
  async (question) => {
    const answers = await ask(companion, question);

    expect(answers.results[0]?.article).toBe('parcels');
    expect(answers.clear).toBe(false);
  },
);

test.each(['I did not get the refund', 'my refund is late'])(
  'what is told of a refund tells to refund nothing: %s',
  async (question) => {
    expect((await askCompanion(companion, question)).isOtherMatter).toBe(false);
  },
);

describe('a verb and its object', () => {
  const clauses = site('en', [
    article({
      id: 'close-account',
      title: 'Close your account',
      answer: 'Choose **Close**, after you have saved your orders.',
      questions: ['I cannot close because of an order', 'what of my orders when I close'],
    }),
    article({ id: 'prices', title: 'Prices', answer: 'Ten a month.' }),
  ]);
  const clausesZh = site('zh-CN', [
    article({
      id: 'close-account',
      title: '注销账户',
      answer: '打开设置，点注销。',
      questions: ['注销以后客户还能看订单吗'],
    }),
    article({ id: 'price', title: '套餐价格', answer: '每月三十元。' }),
  ]);

  test.each([
    [clauses, 'close an order', true],
    [clauses, 'close my account', false],
    [clausesZh, '注销客户', true],
    [clausesZh, '注销账户', false],
  ])('stand in one clause: %#, %s is another matter: %s', async (source, question, isOther) => {
    const found = await askCompanion(await openBuilt(filesOf(source)), question);

    expect(found.isOtherMatter).toBe(isOther);
  });
});

test.each([
  ['reset my password', false],
  ['delete my password', true],
])('an article whose title says to reset is for nothing else: %s', async (question, isOther) => {
  const password = article({
    id: 'reset-password',
    title: 'Reset your password',
    answer: 'Press **Forgot password?** and open the link.',
    questions: ['I forgot my password'],
  });
  const prices = article({ id: 'prices', title: 'Prices', answer: 'Ten a month.' });
  const found = await askCompanion(
    await openBuilt(filesOf(site('en', [password, prices]))),
    question,
  );

  expect(found.isOtherMatter).toBe(isOther);
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

test.each([
  ['装单', false],
  ['安装', true],
])(
  'a word of which an article has only characters is not surely answered: %s',
  async (word, isSure) => {
    const app = article({
      id: 'app',
      title: '安装手机应用',
      answer: '在应用商店里搜索并安装。',
      questions: ['手机上怎么装', '装不上怎么办', '能不能装', '单机怎么装'],
    });
    const source = site('zh-CN', [app, ...chineseTool.articles]);

    expect((await ask(await openBuilt(filesOf(source)), word)).clear).toBe(isSure);
  },
);

test('nothing is to be chosen where no answer would be shown', async () => {
  const { choices, confidence, results } = await ask(companion, 'my refund is late');

  expect(confidence).toBeLessThan(0.7);
  expect(choices).toBe(0);
  expect(results.length).toBeGreaterThan(1);
});

test('a list ends where relevance does', async () => {
  const { results, total } = await ask(companion, 'where is the parcel that the courier lost');

  expect(total).toBe(results.length);
  expect(results.length).toBeLessThan(4);
});
