import { expect, test } from 'vitest';
import { get, newReader, openPage, origin } from '../product.ts';

test.each([
  ['en', '/', 'can i talk to a real person please', 'Write to Mei', 'mei@paperboat.example'],
  ['zh-CN', '/zh-cn/', '转人工', '给林梅写信', '个工作小时内得到回复'],
])(
  'in %s who asks for a person is led to the owner',
  async (locale, root, question, title, said) => {
    const page = await openPage(root);
    await page.locator('main [name=q]').fill(question);
    await page.locator('.drop .answer').waitFor();
    const answer = await page.locator('.drop .answer').textContent();
    const path = `/api/search?locale=${locale}&q=${encodeURIComponent(question)}`;
    const plain = await newReader({ javaScriptEnabled: false });
    await plain.goto(origin + path);
    const link = plain.locator('.results .options a').first();

    expect(answer).toContain(said);
    expect(await link.locator('b').textContent()).toBe(title);
    expect(await link.getAttribute('href')).toBe(`${root}contact/`);
    expect(await (await get(path)).json()).toMatchObject({
      answered: true,
      shortAnswer: expect.stringContaining(said),
    });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${root}contact/`);
  },
);

test('who writes already is not sent to the form', async () => {
  const page = await openPage('/contact/');
  await page.locator('message-form [name=text]').fill('Can I talk to a real person please?');
  const suggestions = page.locator('[data-part=suggestions]');
  await suggestions.locator('summary').first().waitFor();

  expect(await suggestions.locator('summary').allTextContents()).not.toContain('Write to Mei');
});
