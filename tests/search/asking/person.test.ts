import { beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../../site/search/ask.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { Companion } from '../../../site/search/companion/companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { article, bookingTool } from '../small-sites.ts';
import { subscriptionShop } from '../tools.ts';

const contact = { title: 'Write to Mei', name: 'Contact', answer: 'Within 5 hours. Phone: 123.' };
const english = { ...subscriptionShop, contact };
const chinese = { ...bookingTool, contact };

const open = (source: typeof english) => openBuilt(buildCompanion(source));

let shop: Companion;
let tool: Companion;
beforeAll(async () => {
  [shop, tool] = [await open(english), await open(chinese)];
});

const inEnglish = (question: string) => ask(shop, question, { contact: true });
const inChinese = (question: string) => ask(tool, question, { contact: true });

describe('a question for a person is answered by the page where one is reached', () => {
  test.each([
    'talk to a human',
    'can i talk to a real person please',
    'phone number support',
    'I wrote twice, is there anyone who reads this',
    'is anybody there?',
    'CUSTOMER SERVICE',
    'support',
    'do you have a phone number',
    'what is your email address',
    'talk to a person about my refund',
    'Can I speak with someone from customer service about my phone number?',
    'are there real people',
    'I want to complain about an order that was never sent',
    'Can I speak with a developer?',
    'let me talk to an engineer about the API',
    'how do I get in touch',
    'helpline',
    'contact details',
    'contact support about my order',
  ])('in English: %s', async (question) => {
    const answers = await inEnglish(question);

    expect(answers).toMatchObject({ asks: true, answered: true, clear: true, choices: 0 });
    expect(answers.results[0]).toMatchObject({ title: 'Write to Mei', answer: contact.answer });
    expect(answers.results[0]?.url).toMatch(/\/contact\/$/);
    expect(answers.total).toBe(answers.results.length);
  });

  test.each([
    '转人工',
    '客服电话多少',
    '有没有真人能回我一下',
    '怎么联系你们',
    '有人吗',
    '我要投诉',
    '客服电话打不通怎么办',
    '我想找人工客服问定金的事',
    '有人工客服吗',
    '联系开发者',
  ])('in Chinese: %s', async (question) => {
    const { clear, results } = await inChinese(question);

    expect(clear).toBe(true);
    expect(results[0]).toMatchObject({ title: 'Write to Mei' });
  });

  test.each(['talk to a humann', 'speak to a humna'])('misspelt: %s', async (question) => {
    const body = 'What you write to us is read by a human.';
    const articles = [...english.articles, article({ title: 'Our workshop', body })];
    const companion = await open({ ...english, articles });
    const { corrected, clear, results } = await ask(companion, question, { contact: true });

    expect(corrected).toMatch(/ to a human$/);
    expect(clear).toBe(true);
    expect(results[0]).toMatchObject({ title: 'Write to Mei' });
    const asTyped = await ask(companion, question, { contact: true, correcting: false });
    expect(asTyped.clear).toBe(false);
  });
});

test('with a word that is like one of the site', async () => {
  const articles = [...english.articles, article({ title: 'The humane water tank' })];
  const companion = await open({ ...english, articles });
  const { corrected, clear, results } = await ask(companion, 'talk to humans', { contact: true });

  expect(corrected).toBeUndefined();
  expect(clear).toBe(true);
  expect(results[0]).toMatchObject({ title: 'Write to Mei' });
});

describe('a question for something else is not', () => {
  test.each([
    'developer API',
    'contact of my client',
    'add a developer to my team',
    'can my team talk to each other',
    'how do I talk to my team',
    'change my phone number',
    'invoice email not arriving',
    'add a person to my account',
    'email',
    'refund',
    'can anyone see my orders',
    'contact customers',
    'how do I contact my customers',
    'can I call my customers',
    'how do I email people?',
    'customer email address',
    'customer phone number',
    'my phone number',
    'which phones are supported',
  ])('in English: %s', async (question) => {
    expect(await inEnglish(question)).toEqual(await ask(shop, question));
  });

  test.each([
    '改电话号码',
    '添加联系人',
    '邮件',
    '人',
    '联系人邮箱',
    '发邮件给联系人',
    '怎么给联系人发消息',
    '怎么联系客户',
    '我的电话',
    '联系人工智能',
    '我被投诉了怎么办',
    '开发者接口',
    '客户的联系方式',
  ])('in Chinese: %s', async (question) => {
    expect(await inChinese(question)).toEqual(await ask(tool, question));
  });
});

test('is left out where it is not asked for, and of a topic', async () => {
  expect((await ask(shop, 'talk to a human')).answered).toBe(false);
  const ofTopic = await ask(shop, 'talk to a human', { contact: true, topic: 'orders' });

  expect(ofTopic.results.map(({ title }) => title)).not.toContain('Write to Mei');
});

test('an article that answers just that goes before it', async () => {
  const articles = [
    ...english.articles,
    article({
      id: 'calls',
      title: 'Book a call',
      answer: 'Choose an hour.',
      questions: ['Can I talk to a real person?', 'Do you have live chat?'],
    }),
  ];
  const companion = await open({ ...english, articles });
  const { results } = await ask(companion, 'talk to a real person', { contact: true });

  expect(results.slice(0, 2).map(({ title }) => title)).toEqual(['Book a call', 'Write to Mei']);
});

test('an article that has the very word in its title goes before it, and only for that word', async () => {
  const articles = [
    ...english.articles,
    article({
      title: 'Install the phone app',
      answer: 'Search for it in the store of your phone.',
      questions: ['which phones are supported', 'is there an app for my phone'],
    }),
  ];
  const companion = await open({ ...english, articles });
  const first = async (question: string) =>
    (await ask(companion, question, { contact: true })).results.map(({ title }) => title);

  expect((await first('phone')).slice(0, 2)).toEqual(['Install the phone app', 'Write to Mei']);
  expect((await first('do you have a phone number'))[0]).toBe('Write to Mei');
});
