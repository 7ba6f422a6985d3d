import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, origin } from '../product.ts';
import {
  email,
  makeOld,
  messages,
  openForm,
  plain,
  ready,
  said,
  send,
  text,
  write,
} from './form-page.ts';

describe('suggestions', () => {
  const question = 'How do I refund a client who paid twice?';

  test('appear while the message is written, and never take the focus', async () => {
    const page = await openForm();
    await text(page).pressSequentially(question);

    await eventually(() => page.locator('.suggestions summary').first().textContent()).toBe(
      'Refund a payment',
    );
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
  });

  test('wait for a few words', async () => {
    const page = await openForm();
    await text(page).fill('refund');
    await page.waitForTimeout(900);

    expect(await page.locator('.suggestions').isHidden()).toBe(true);
  });

  test('that solve it put the draft aside, and Undo brings it back', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.suggestions summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    const thanks = await said(page);
    const hidden = await text(page).isHidden();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press('Enter');

    expect(thanks).toBe('Great. Your draft was not sent. Undo');
    expect([hidden, focused]).toEqual([true, 'Undo']);
    expect(await text(page).inputValue()).toBe(question);
    await page.reload();
    await ready(page);
    expect([await text(page).inputValue(), await email(page).inputValue()]).toEqual([
      question,
      'jonas@client.example',
    ]);
    expect(await messages()).toEqual([]);
  });

  test.each([
    ['/contact/', question, 'This solved it', 'Bring back your draft', 'Your draft is back.'],
    ['/zh-cn/contact/', '怎么把钱退给付了两次的客户？', '解决了', '找回草稿', '草稿已找回。'],
  ])(
    'that solved it leave the draft to be brought back on %s, also after leaving',
    async (path, asked, solved, back, done) => {
      const page = await openForm(path);
      await write(page, { text: asked, email: 'jonas@client.example' });
      await page.locator('.suggestions summary').first().click();
      await page.getByRole('button', { name: solved }).first().click();
      await page.goto(`${origin}/`);
      await page.goto(origin + path);
      await ready(page);
      const empty = await text(page).inputValue();
      const offered = await page.locator('[role=status] > [data-part=aside]').isVisible();
      await page.getByRole('button', { name: back }).press('Enter');

      expect([empty, offered]).toEqual(['', true]);
      expect(await said(page)).toBe(done);
      expect([await text(page).inputValue(), await email(page).inputValue()]).toEqual([
        asked,
        'jonas@client.example',
      ]);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('text');
      expect(await page.getByRole('button', { name: back }).isHidden()).toBe(true);
    },
  );

  test('that solved it offer the draft only while nothing else is written, and no more once that is sent', async () => {
    const page = await openSolved();
    const back = page.getByRole('button', { name: 'Bring back your draft' });
    await write(page, { text: plain, email: 'jonas@client.example' });
    const whileWriting = await back.isVisible();
    await text(page).fill('');
    const emptied = await back.isVisible();
    await text(page).fill(plain);
    await send(page);
    await page.waitForURL('**/messages/*/**');
    await page.goto(`${origin}/contact/`);
    await ready(page);

    expect([whileWriting, emptied]).toEqual([false, true]);
    expect(await back.isHidden()).toBe(true);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('refund');
  });

  test('that solved it keep the draft for seven days and no longer', async () => {
    const page = await openSolved();
    await makeOld(page);
    await page.reload();
    await ready(page);

    expect(await page.getByRole('button', { name: 'Bring back your draft' }).isHidden()).toBe(true);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('refund');
  });

  /** The contact page after a suggestion was the answer. */
  async function openSolved(): Promise<Page> {
    const page = await openForm();
    await write(page, { text: question, email: '' });
    await page.locator('.suggestions summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    await page.reload();
    await ready(page);
    return page;
  }

  test.each([
    ['the text is emptied', ''],
    ['nothing fits any more', 'zzyzx qwxyj vvkkq zzyzx'],
  ])('go when %s, and are not told with the message', async (_, written) => {
    const page = await openForm();
    await text(page).fill(question);
    await page.locator('.suggestions summary').first().waitFor();
    await text(page).fill(written);
    await page.locator('.suggestions').waitFor({ state: 'hidden' });

    expect(await page.locator('[name=suggested]').count()).toBe(0);
  });

  test('are told with the message when it is sent all the same', async () => {
    const page = await openForm();
    await write(page, { text: question, email: 'jonas@client.example' });
    await page.locator('.suggestions summary').first().waitFor();
    await send(page);
    await page.waitForURL('**/messages/*/**');
    const [message] = await messages();

    expect(JSON.parse(String(message?.['suggested']))).toContain('refund-payment');
  });
});
