import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, rows, settings } from '../product.ts';
import { openMessage } from './form-page.ts';

const note = 'It was 12 euros.';

const text = (page: Page) => page.locator('note-form [name=text]');
const said = (page: Page) => page.locator('note-form > .status').textContent();
const send = (page: Page) => page.locator('note-form .button.primary').click();

describe('a further note', () => {
  test('is added, and the page shows it with its form empty again', async () => {
    const page = await openNoteForm();
    await text(page).fill(note);
    await send(page);
    await page.locator('.thread li', { hasText: note }).waitFor();
    await ready(page);

    expect(await notes()).toEqual([{ text: note }]);
    expect(await text(page).inputValue()).toBe('');
    expect(await drafts(page)).toEqual([]);
  });

  test('leaves the page in the language that was chosen for it', async () => {
    const page = await openNoteForm();
    const chosen = new URL('?lang=zh-CN', page.url()).href;
    await page.goto(chosen);
    await ready(page);
    await text(page).fill(note);
    await send(page);
    await page.locator('.thread li', { hasText: note }).waitFor();

    expect(page.url()).toBe(chosen);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  test('that is not sent is kept over a reload, for its own page alone', async () => {
    const page = await openNoteForm();
    await text(page).fill(note);
    const { pathname } = new URL(page.url());
    await page.reload();
    await ready(page);

    await eventually(() => text(page).inputValue()).toBe(note);
    expect(await drafts(page)).toEqual([expect.stringContaining(`draft ${pathname} `)]);
  });

  test('is not the one that another tab writes to the same message', async () => {
    const one = await openNoteForm();
    await text(one).fill(note);
    const other = await one.context().newPage();
    await other.goto(one.url());
    await ready(other);
    await other.waitForFunction(async () => (await navigator.locks.query()).held?.length === 2);
    const begunWith = await text(other).inputValue();
    await text(other).fill('It was in March.');
    await one.reload();
    await ready(one);

    expect(begunWith).toBe('');
    await eventually(() => text(one).inputValue()).toBe(note);
  });

  test.each([
    ['the connection is lost', 0],
    ['the server fails', 503],
  ])('keeps its text when %s, and can be sent again', async (_, status) => {
    expectTrouble(/ERR_FAILED|503/);
    const page = await openNoteForm();
    await text(page).fill(note);
    await page.route(
      '**/messages/*/',
      (route) => (status ? route.fulfill({ status, json: { detail: '' } }) : route.abort()),
      { times: 1 },
    );
    await send(page);
    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);
    const kept = await text(page).inputValue();
    const byMail = await page.getByRole('link', { name: 'Open as an email' }).getAttribute('href');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('.thread li', { hasText: note }).waitFor();

    expect(kept).toBe(note);
    expect(byMail).toBe(`mailto:${settings.owner.email}?body=${encodeURIComponent(note)}`);
    expect(await notes()).toEqual([{ text: note }]);
  });

  test('that is empty is asked for in the page’s words, until something is written', async () => {
    const page = await openNoteForm();
    await send(page);
    const asked = await said(page);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    await text(page).fill(note);

    expect([asked, focused]).toEqual(['Write a few words so Mei can help.', 'text']);
    expect(await said(page)).toBe('');
    expect(await notes()).toEqual([]);
  });

  test('that another page answers is not taken for sent', async () => {
    const page = await openNoteForm();
    await text(page).fill(note);
    await page.route('**/messages/*/', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Free Wi-Fi</h1>' }),
    );
    await send(page);

    await eventually(() => said(page)).toMatch(/^Not sent\. Your text is kept on this device\./);
    expect(await text(page).inputValue()).toBe(note);
  });

  test.each([
    ['/contact/', 'This solved it', 'Not sent. This site doesn’t answer right now.'],
    ['/zh-cn/contact/', '解决了', '没有发出。网站暂时没有响应。'],
  ])(
    'on %s says of a press alone that it was not sent, and of no text',
    async (form, name, sentence) => {
      expectTrouble(/ERR_FAILED/);
      const page = await openMessage(form);
      await ready(page);
      await page.route('**/messages/*/*', (route) => route.abort());
      await page.route('**/messages/*/', (route) => route.abort());
      await page.getByRole('button', { name, exact: true }).click();

      await eventually(() => page.locator('note-form .status p.error').textContent()).toBe(
        sentence,
      );
      expect(await page.locator('note-form .status a').count()).toBe(0);
      expect(await page.evaluate(() => Object.keys(localStorage))).not.toContainEqual(
        expect.stringMatching(/^draft \/messages/),
      );
    },
  );

  test('“this solved it” asks how it went', async () => {
    const page = await openNoteForm();
    await page.getByRole('button', { name: 'This solved it' }).click();

    await page.getByRole('heading', { name: 'How did it go?' }).waitFor();
    // The page no longer says that the message was sent, and when a reply comes.
    expect(new URL(page.url()).search).toBe('');
  });
});

async function openNoteForm(): Promise<Page> {
  const page = await openMessage();
  await ready(page);
  return page;
}

/** Once the script has taken over. */
const ready = (page: Page) =>
  page.waitForFunction(() => customElements.get('note-form') !== undefined);

const notes = () => rows('SELECT text FROM notes');

const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft ')));
