import { expect, test } from 'vitest';
import { languageOf } from '../../../site/languages/registry/locales.ts';
import { asOwner, follow, openPage, origin } from '../product.ts';

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
