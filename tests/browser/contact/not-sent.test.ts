import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, settings } from '../product.ts';
import { strangers } from '../strangers.ts';
import { drafts, messages, openForm, plain, said, send, text, write } from './form-page.ts';

describe('a sending that takes long', () => {
  /** The first answer never comes. */
  async function sendIntoNothing(): Promise<Page> {
    const page = await openForm();
    await page.clock.install();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', () => {}, { times: 1 });
    const request = page.waitForRequest('**/api/messages');
    await send(page);
    await request;
    return page;
  }

  test('can be put aside, and sent later it is one message', async () => {
    expectTrouble(/ERR_ABORTED/);
    const page = await sendIntoNothing();
    const [draft] = await drafts(page);
    const { key } = JSON.parse(draft?.value ?? '').fields;
    await page.clock.fastForward(8000);
    await page.getByRole('button', { name: 'Save and send later' }).click();
    await eventually(() => said(page)).toBe('Kept on this device. Send it whenever you like.');
    const again = page.waitForRequest('**/api/messages');
    await send(page);

    expect((await again).postData()).toContain(key);
    await page.waitForURL('**/messages/*/**');
    expect(await messages()).toHaveLength(1);
  });

  test('ends by itself after a minute', async () => {
    expectTrouble(/ERR_ABORTED/);
    const page = await sendIntoNothing();
    await page.clock.fastForward(60_000);
    await eventually(() => said(page)).toMatch(/^Not sent\./);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/messages/*/**');

    expect(await messages()).toHaveLength(1);
  });
});

/** Nothing at all is our own answer to a vote, and not to a message. */
const nothing = ['no words', 204, 'text/html', ''] as const;

test.each([...strangers, nothing])(
  '%s (%d) offers the mail address with the text',
  async (_, ...answer) => {
    const [status, contentType, body] = answer;
    if (status > 204) expectTrouble(new RegExp(String(status)));
    const page = await openForm();
    await write(page, { text: plain, email: 'jonas@client.example' });
    await page.route('**/api/messages', (route) => route.fulfill({ status, contentType, body }));
    await send(page);
    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);

    const href = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
    expect(href).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(plain)}`);
    expect(await text(page).inputValue()).toBe(plain);
  },
);

test('a day that takes no more offers the mail address with the text, and says until when', async () => {
  expectTrouble(/429/);
  const page = await openForm();
  await write(page, { text: plain, email: 'jonas@client.example' });
  const detail = 'Try again at 08:00. Your text is kept.';
  const body = JSON.stringify({ type: 'about:blank', status: 429, detail });
  const contentType = 'application/problem+json';
  await page.route('**/api/messages', (route) => route.fulfill({ status: 429, contentType, body }));
  await send(page);
  await eventually(() => said(page)).toMatch(/^Try again at 08:00\. Your text is kept\./);

  const href = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
  expect(href).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(plain)}`);
});

test('a time to try again is by the reader’s own clock', async () => {
  expectTrouble(/429/);
  const page = await openForm();
  await write(page, { text: plain, email: 'jonas@client.example' });
  const time = '11:47 GMT+8';
  const detail = `Try again at ${time}.`;
  const body = JSON.stringify({ type: 'about:blank', status: 429, detail, time });
  const contentType = 'application/problem+json';
  const headers = { 'retry-after': '60' };
  await page.clock.setFixedTime('2026-11-21T03:46:00Z');
  await page.route('**/api/messages', (route) =>
    route.fulfill({ status: 429, contentType, headers, body }),
  );
  await send(page);
  const own = await page.evaluate(() =>
    new Date('2026-11-21T03:47:00Z').toTimeString().slice(0, 5),
  );

  await eventually(() => said(page)).toContain(`Try again at ${own}.`);
});

test('a refusal that would come again offers no further try', async () => {
  expectTrouble(/413/);
  const page = await openForm();
  await write(page, { text: plain, email: 'jonas@client.example' });
  const detail = 'Too long. Shorten it.';
  const body = JSON.stringify({ type: 'about:blank', status: 413, detail });
  const contentType = 'application/problem+json';
  await page.route('**/api/messages', (route) => route.fulfill({ status: 413, contentType, body }));
  await send(page);
  await eventually(() => said(page)).toBe(detail);

  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
