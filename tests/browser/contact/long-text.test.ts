import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, openPage, rows, settings } from '../product.ts';
import { openForm, openMessage, send, text, write } from './form-page.ts';

/** What is seen below the field, and what is read out. */
const seen = (page: Page) => page.locator('#text + p').textContent();
const heard = (page: Page) => page.locator('#text ~ [role=status]').textContent();

describe('a long text', () => {
  test.each([
    ['/contact/', 'Characters left: 500', 'Characters too many: 1'],
    ['/zh-cn/contact/', '还可以写 500 个字', '多了 1 个字'],
  ])('on %s is told how much room is left, near the end', async (path, left, over) => {
    const page = await openForm(path);
    await text(page).fill('字'.repeat(9499));
    const early = await seen(page);
    await text(page).fill('😀'.repeat(9500));
    const near = await seen(page);
    await eventually(() => heard(page)).toBe(left);
    await text(page).fill('字'.repeat(10_001));

    expect([early, near]).toEqual(['', left]);
    expect(await seen(page)).toBe(over);
    await eventually(() => heard(page)).toBe(over);
  });

  test('is sent whole', async () => {
    const page = await openForm();
    await write(page, { text: '字'.repeat(10_000), email: 'jonas@client.example' });
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await rows('SELECT text FROM messages')).toEqual([{ text: '字'.repeat(10_000) }]);
  });

  test('that is too long is said to be, and is not cut', async () => {
    const page = await openForm();
    await write(page, { text: 'a'.repeat(10_200), email: 'jonas@client.example' });
    await send(page);

    expect(await page.locator('#text-error').textContent()).toBe(
      'Shorten this to 10,000 characters.',
    );
    expect((await text(page).inputValue()).length).toBe(10_200);
    expect(await rows('SELECT id FROM messages')).toEqual([]);
  });

  test.each([
    ['/contact/', 'Shorten this to 10,000 characters.'],
    ['/zh-cn/contact/', '缩短到 10000 个字以内。'],
  ])(
    'that is too long on %s without script is shown again with what is wrong',
    async (path, sentence) => {
      expectTrouble(/422/);
      const page = await openForm(path, { javaScriptEnabled: false });
      await write(page, { text: '字'.repeat(10_200), email: 'jonas@client.example' });
      await send(page);
      await page.waitForURL('**/api/messages');

      expect(await page.locator('#text-error').textContent()).toBe(sentence);
      expect((await text(page).inputValue()).length).toBe(10_200);
    },
  );

  test('of which an email takes only the beginning is said to be so', async () => {
    expectTrouble(/ERR_FAILED/);
    const page = await openForm();
    await write(page, { text: '😀'.repeat(1501), email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) => route.abort());
    await send(page);
    const way = page.getByRole('link', { name: 'Open as an email' });

    expect(await way.getAttribute('href')).toBe(
      `mailto:${settings.owner.email}?body=${encodeURIComponent('😀'.repeat(1500))}`,
    );
    expect(await page.locator('message-form > .status').textContent()).toContain(
      'The email has only the beginning: copy the rest into it.',
    );
  });

  test('in a note is said to be too long, and is not cut', async () => {
    const page = await openMessage();
    await page.locator('note-form form[novalidate]').waitFor();
    await text(page).fill('a'.repeat(10_200));
    await page.locator('note-form .button.primary').click();

    expect(await page.locator('note-form .status').textContent()).toBe(
      'Shorten this to 10,000 characters.',
    );
    expect(await seen(page)).toBe('Characters too many: 200');
    expect(await rows('SELECT id FROM notes')).toEqual([]);
  });

  test('in a comment is said to be too long, and is not cut', async () => {
    expectTrouble(/422/);
    const page = await openPage('/articles/refund-payment/');
    await page.locator('article-vote summary').click();
    const comment = page.locator('article-vote [name=comment]');
    await comment.fill('a'.repeat(1001));
    await page.locator('.why .button.primary').click();

    await eventually(() => page.locator('article-vote .status').textContent()).toContain(
      'Shorten this to 1,000 characters.',
    );
    expect((await comment.inputValue()).length).toBe(1001);
  });
});
