import { describe, expect, test } from 'vitest';
import { best, openSite } from '../open-site.ts';
import { article, bicycleShop, bookingTool } from '../small-sites.ts';

const opened = {
  en: openSite(bicycleShop),
  'zh-CN': openSite(bookingTool),
};

describe('what asks for nothing is not answered', () => {
  const cases: [string, string][] = [
    ['nothing', ''],
    ['blanks', '  \t\n  \u3000 '],
    ['signs', '?!… -- ／／ ，。！'],
    ['fillers in English', 'how do I'],
    ['fillers in English', 'what can you do for me please'],
    ['fillers in English', 'where is it'],
    ['fillers in Chinese', '怎么'],
    ['fillers in Chinese', '请问一下这个怎么办呢'],
    ['a picture', '🚲'],
    ['pictures of several signs', '👩‍🔧🏳️‍🌈👍🏽'],
    ['half a picture', '\ud83d'],
    ['Arabic', 'كيف أتعلم العزف على البيانو؟'],
    ['Hebrew between marks of direction', '\u202bמה שלומך\u202c'],
    ['markup', '<script>alert(1)</script>'],
    ['what a browser has of its own', '__proto__ constructor toString hasOwnProperty'],
    ['a pattern', '(.*)+[^'],
    ['5,000 letters', 'x'.repeat(5000)],
    ['5,000 signs', '?'.repeat(5000)],
    ['a long letter on something else', 'The weather in Lima was grey. '.repeat(170)],
    ['a long letter on something else', '哈姆雷特的作者是莎士比亚。'.repeat(400)],
  ];

  test.each(
    cases.flatMap(([what, question]) => [
      [what, 'en', question] as const,
      [what, 'zh-CN', question] as const,
    ]),
  )('%s (%s)', async (_, locale, question) => {
    const ask = await opened[locale];
    const answer = await ask(question);

    expect(answer.answered).toBe(false);
    expect(answer.confidence).toBeGreaterThanOrEqual(0);
    expect(answer.confidence).toBeLessThan(1);
  });

  test.each(['', ' ', '?!…', '🚲', '。。。'])('%j finds no article at all', async (question) => {
    const [english, chinese] = await Promise.all([opened.en, opened['zh-CN']]);

    expect((await english(question)).results).toEqual([]);
    expect((await chinese(question)).results).toEqual([]);
  });
});

describe('a question is found in', () => {
  test.each<[string, 'en' | 'zh-CN', string, string]>([
    [
      'the first lines of a long letter',
      'en',
      `How do I patch an inner tube? ${'Kind regards from the seaside. '.repeat(160)}`,
      'mend-a-puncture',
    ],
    [
      'the first lines of a long letter',
      'zh-CN',
      `短信没有收到是什么原因？${'祝您生活愉快。'.repeat(700)}`,
      'text-reminders',
    ],
    ['markup', 'en', '<b>gift</b>&nbsp;<i onclick="x">voucher</i>', 'pay-with-a-voucher'],
    ['pictures', 'en', '🚲💥 flat tyre 😭', 'mend-a-puncture'],
    ['marks of direction', 'en', '\u202eflat tyre\u202c', 'mend-a-puncture'],
    ['many signs', 'zh-CN', '【急】【取消预约】！！！', 'cancel-a-booking'],
  ])('%s (%s)', async (_, locale, question, id) => {
    expect(best(await (await opened[locale])(question))).toBe(id);
  });

  test.each([
    ['en', 'How do I patch an inner tube?', 'gift voucher'],
    ['zh-CN', '短信没有收到是什么原因？', '导出客户名单'],
  ] as const)(
    'the first lines of a letter alone, whatever else it says (%s)',
    async (locale, question, other) => {
      const ask = await opened[locale];
      const letter = await ask(`${question}${'\n…'.repeat(2500)}${other}`);
      const { results, confidence } = await ask(question);

      expect(letter).toMatchObject({ results, confidence });
    },
  );

  test('words that a browser has of its own', async () => {
    const ask = await openSite({
      ...bicycleShop,
      articles: [
        ...bicycleShop.articles,
        article({ title: 'constructor', questions: ['__proto__'], body: 'toString' }),
      ],
    });

    for (const word of ['constructor', '__proto__', 'toString'])
      expect(best(await ask(word))).toBe('constructor');
  });
});
