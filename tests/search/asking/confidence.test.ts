import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, best, openSite } from '../open-site.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

const sites = [
  {
    language: 'English',
    source: bicycleShop,
    answerable: [
      ['My brake squeaks, who can repair it?', 'book-a-repair'],
      ['which size of frame do I need', 'choose-a-frame-size'],
      ['what does it cost to borrow a bike for one day', 'rent-for-a-day'],
      ['can I use a gift card in the shop', 'pay-with-a-voucher'],
      ['I want my money back', 'return-a-bicycle'],
      ['somebody has stolen my bike', 'register-against-theft'],
    ],
    unanswerable: [
      'do you sell pizza',
      'what is the capital of Peru',
      'how do I knit a scarf',
      'best recipe for lasagne',
      'weather in Tokyo tomorrow',
      'my cat is ill',
      'who wrote Hamlet',
      'translate this poem into Latin',
    ],
  },
  {
    language: 'Chinese',
    source: bookingTool,
    answerable: [
      ['客户说不来了，能取消吗', 'cancel-a-booking'],
      ['想把预约挪到下周', 'move-a-booking'],
      ['能先收一点定金吗', 'take-a-deposit'],
      ['预约没有出现在手机日历里', 'connect-a-calendar'],
      ['周末不营业在哪里设置', 'opening-hours'],
      ['把客户导出成表格', 'export-customers'],
    ],
    unanswerable: [
      '你们卖披萨吗',
      '明天会下雨吗',
      '怎么学钢琴',
      '法国的首都是哪里',
      '猫生病了',
      '股票会涨吗',
      '红烧肉的做法',
      '哈姆雷特是谁写的',
    ],
  },
];

describe.each(sites)('confidence in $language', ({ source, answerable, unanswerable }) => {
  let ask: Ask;
  beforeAll(async () => {
    ask = await openSite(source);
  });

  test.each(answerable)(
    'is above the line for what an article answers: %s',
    async (question, id) => {
      const answer = await ask(question);

      expect(best(answer)).toBe(id);
      expect(answer.answered).toBe(true);
    },
  );

  test.each(unanswerable)('is below the line for what no article answers: %s', async (question) => {
    expect((await ask(question)).answered).toBe(false);
  });

  test('is higher for every question that is answered than for any that is not', async () => {
    const sure = await Promise.all(answerable.map(async ([question = '']) => ask(question)));
    const unsure = await Promise.all(unanswerable.map((question) => ask(question)));
    const least = Math.min(...sure.map(({ confidence }) => confidence));
    const most = Math.max(...unsure.map(({ confidence }) => confidence));

    expect(least).toBeGreaterThan(most);
  });
});
