import { expect, test } from 'vitest';
import { ask } from '../../../site/search/ask.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import { openBuilt } from '../../../site/search/companion/open-companion.ts';
import { askSite } from '../../../site/search/languages/ask-site.ts';
import { otherLanguages } from '../../../site/search/results/strings.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

const shop = buildCompanion({
  ...bicycleShop,
  across: {
    'zh-CN': [
      ['spreadsheet', '导出表格'],
      ['text message', '短信'],
    ],
  },
});
const tool = buildCompanion({ ...bookingTool, base: '/zh-cn/' });

async function find(question: string, correcting = true) {
  const companion = await openBuilt(shop);
  return askSite(
    await ask(companion, question, { correcting }),
    { companion, others: otherLanguages('en', ['en', 'zh-CN']), open: () => openBuilt(tool) },
    { correcting },
  );
}

test.each([
  ['spreadsheets', 'export-customers', '导出表格'],
  ['Which text messages?', 'text-reminders', '短信'],
])(
  'what only another language has is found by the owner’s words for it: %s',
  async (question, article, there) => {
    const answers = await find(question);

    expect(answers).toMatchObject({
      question,
      locale: 'zh-CN',
      answered: true,
      corrected: there,
      otherLanguage: { said: 'Showing results in Chinese.' },
    });
    expect(answers.results[0]?.url).toContain(`/zh-cn/articles/${article}/`);
  },
);

test('a question that says more than these words is not', async () => {
  expect(await find('spreadsheet about dinosaurs in frozen museum cellars')).toMatchObject({
    locale: 'en',
    answered: false,
  });
});

test('nor one that the page’s own language answers, or that is asked as it was typed', async () => {
  expect((await find('how do I patch an inner tube')).locale).toBe('en');
  expect((await find('spreadsheet', false)).locale).toBe('en');
});
