import { expect, test } from 'vitest';
import { languageOf } from '../../../site/languages/registry/locales.ts';
import { asOwner, follow, openPage, origin, postJson } from '../product.ts';

test('a message is set in the fonts of its language, whatever language the owner reads in', async () => {
  const body = { text: 'My client’s card', email: 'jonas@client.example', locale: 'en' };
  await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
  const page = await openPage('/admin/messages/?lang=zh-CN', asOwner());
  await follow(page, () => page.getByRole('link', { name: body.text }).click());
  const shown = page.getByText(body.text);
  await shown.nth(1).waitFor();
  const fonts = await shown.evaluateAll((all) =>
    all.map((element) => getComputedStyle(element).fontFamily),
  );
  const [ofChinese = ''] = languageOf('zh-CN').fonts;

  expect(fonts).toHaveLength(2);
  expect(fonts.filter((names) => names.includes(ofChinese))).toEqual([]);
  expect(
    await page.locator('body').evaluate((body) => getComputedStyle(body).fontFamily),
  ).toContain(ofChinese);
});

test.each([
  ['en', 'My client’s card', 'CLIENT card', '1 message found', 'To the whole inbox'],
  ['zh-CN', '客户的银行卡', '银行卡', '找到 1 条消息', '返回整个收件箱'],
])(
  'messages are searched by keyboard and without script in %s',
  async (lang, text, words, found, back) => {
    for (const each of [text, 'Something else'])
      await postJson('/api/messages', { text: each, email: 'jonas@client.example', locale: lang });
    const page = await openPage(`/admin/messages/?lang=${lang}`, {
      ...asOwner(),
      javaScriptEnabled: false,
    });
    await page.getByRole('searchbox').focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/messages/?q=*');
    const heading = await page.getByRole('heading', { level: 2 }).textContent();
    const listed = await page.locator('.link-list a').allTextContents();
    const typed = await page.getByRole('searchbox').inputValue();
    await page.getByRole('link', { name: back }).click();
    await page.waitForURL('**/admin/messages/');

    expect([heading, listed, typed]).toEqual([found, [text], words]);
  },
);
