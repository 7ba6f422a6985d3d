import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, openSite } from '../open-site.ts';
import { article, bicycleShop, bookingTool } from '../small-sites.ts';

describe.each([
  ['English', bicycleShop],
  ['Chinese', bookingTool],
])('asked in %s', (_, source) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(source);
  });

  test.each(
    source.articles.flatMap(({ id, title, questions, headings }) =>
      [title, ...questions, ...headings.map(({ text }) => text)].map((text) => [text, id] as const),
    ),
  )('what an article says of itself finds it: %s', async (text, id) => {
    const answer = await ask(text);

    expect(best(answer)).toBe(id);
    expect(answer).toMatchObject({ answered: true });
    expect(answer.results[0]).toMatchObject({ matched: true });
    expect(answer).not.toHaveProperty('corrected');
  });

  test.each(
    source.articles.flatMap(({ id, headings }) =>
      headings.map(({ text, slug }) => [text, slug, id] as const),
    ),
  )('a heading leads to its place on the page: %s', async (text, slug) => {
    const { results } = await ask(text);

    expect(results[0]?.heading).toEqual({ text, slug });
  });

  test('an article that no heading answers has none', async () => {
    const { results } = await ask(source.articles[0]?.questions[0] ?? '');

    expect(results[0]).not.toHaveProperty('heading');
  });
});

describe('of two headings that are alike', () => {
  const headings = [{ text: 'Oil the chain, monthly' }, { text: 'Oil the gears', slug: 'gears' }];

  test.each([
    ['oil the chain', { text: 'Oil the chain, monthly', slug: 'oil-the-chain-monthly' }],
    ['oil the gears', { text: 'Oil the gears', slug: 'gears' }],
  ])(
    'the likest is named, by its own slug or the one that its text gives: %s',
    async (question, heading) => {
      const care = article({ title: 'Care in winter', headings });
      const ask = await openSite({ ...bicycleShop, articles: [...bicycleShop.articles, care] });
      const { results } = await ask(question);

      expect(results[0]?.heading).toEqual(heading);
    },
  );
});

describe('an English question finds its article', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(bicycleShop);
  });

  test.each([
    ['in other words and another order', 'brakes need to get fixed', 'book-a-repair'],
    ['in other words and another order', 'my package, where is it now?', 'when-an-order-arrives'],
    [
      'as a sentence full of fillers',
      'Hello, could you please tell me how I would get to mend a puncture? Thank you!',
      'mend-a-puncture',
    ],
    ['by a plural', 'punctures', 'mend-a-puncture'],
    ['by a singular', 'brake', 'book-a-repair'],
    ['in another tense', 'returned', 'return-a-bicycle'],
    ['in another tense', 'registering', 'register-against-theft'],
    ['by a piece of a longer word', 'telling the insurer', 'register-against-theft'],
    ['while a word is still being typed', 'vouch', 'pay-with-a-voucher'],
    ['while a word is still being typed', 'where is my packa', 'when-an-order-arrives'],
    ['in capitals', 'RETURN A BICYCLE', 'return-a-bicycle'],
    ['in full-width letters', 'Ｇｉｆｔ　Ｖｏｕｃｈｅｒ', 'pay-with-a-voucher'],
    ['with accents', 'gîft vóuchèr', 'pay-with-a-voucher'],
    [
      'with accents that are signs of their own',
      'gi\u0302ft vo\u0301uche\u0300r',
      'pay-with-a-voucher',
    ],
    ['by a keyword of its owner', 'maintenance', 'book-a-repair'],
    ['by a word of its answer alone', 'euros', 'rent-for-a-day'],
    ['by a word of its summary alone', 'evening', 'book-a-repair'],
    ['by a word of its body alone', 'talcum', 'mend-a-puncture'],
    ['by a word of its body alone', 'gravel', 'choose-a-frame-size'],
  ])('%s: %s', async (_, question, id) => {
    expect(best(await ask(question))).toBe(id);
  });
});

describe('a Chinese question finds its article', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(bookingTool);
  });

  test.each([
    ['in another order', '预约取消', 'cancel-a-booking'],
    ['in other words', '周末不营业在哪里设置', 'opening-hours'],
    [
      'as a sentence full of fillers',
      '您好，请问一下我想要取消预约该怎么做呢？谢谢',
      'cancel-a-booking',
    ],
    ['by a part of a word', '苹果', 'connect-a-calendar'],
    ['by one sign', '押', 'take-a-deposit'],
    ['in full-width letters and capitals', 'ＩＣＡＬ', 'connect-a-calendar'],
    ['in both languages', 'Excel里是乱码', 'export-customers'],
    ['by a keyword of its owner', '权限', 'add-staff'],
    ['by a word of its answer alone', '粘贴', 'connect-a-calendar'],
    ['by a word of its summary alone', '每个人', 'add-staff'],
    ['by a word of its body alone', '运营商', 'text-reminders'],
  ])('%s: %s', async (_, question, id) => {
    expect(best(await ask(question))).toBe(id);
  });
});
