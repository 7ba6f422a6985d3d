import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, settings } from '../product.ts';
import {
  drafts,
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

describe('what was typed is kept', () => {
  test('over a reload', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    const notice = await page.locator('[data-part=draft]').isVisible();
    await page.reload();
    await ready(page);

    expect(notice).toBe(true);
    expect(await text(page).inputValue()).toBe(plain);
    expect(await email(page).inputValue()).toBe('jonas@client.example');
  });

  test('in the other language', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: '' });
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL('**/zh-cn/contact/');
    await ready(page);

    expect(await text(page).inputValue()).toBe(plain);
  });

  test('for seven days and no longer', async () => {
    const page = await openForm();
    await write(page, { text: plain, email: '' });
    await makeOld(page);
    await page.reload();
    await ready(page);

    expect(await text(page).inputValue()).toBe('');
    expect(await drafts(page)).toEqual([]);
  });

  test('while the server is away, which offers the mail address with the text', async () => {
    expectTrouble(/ERR_/);
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) => route.abort());
    await send(page);
    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);
    const href = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
    await page.unroute('**/api/messages');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(href).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(plain)}`);
    expect(await messages()).toHaveLength(1);
  });

  test('when the answer is lost, and sent again it is still one message', async () => {
    expectTrouble(/ERR_/);
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await send(page);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute('**/api/messages');
    await page.reload();
    await ready(page);
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toHaveLength(1);
  });

  test.each([
    [503, /^Not sent\./],
    [429, /^Too many/],
  ])('when the answer is %d', async (status, sentence) => {
    expectTrouble(new RegExp(String(status)));
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) =>
      route.fulfill({
        status,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'about:blank', status, detail: 'Too many messages.' }),
      }),
    );
    await send(page);
    await eventually(() => said(page)).toMatch(sentence);

    expect(await text(page).inputValue()).toBe(plain);
  });
});
