import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, follow, openPage, rows, runSchedule } from '../product.ts';

const question = 'change the colour of my house';
const [another, lighthouse] = ['paint my invoice green', 'vat for a lighthouse'];

/** The owner's browser on the page of a gap with whose question somebody left an address. */
async function openGap(options: BrowserContextOptions = {}): Promise<Page> {
  await asked(question, 'jonas@client.example');
  await asked(another);
  await asked(lighthouse);
  await runSchedule(new Date());
  const page = await openPage('/admin/gaps/', {
    ...asOwner(),
    reducedMotion: 'reduce',
    ...options,
  });
  await follow(page, () => page.getByText(question).click());
  return page;
}

/** The same once the owner has said that an article answers it. */
async function openTelling(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openGap(options);
  await follow(page, () => page.getByRole('button', { name: 'This answers it' }).click());
  return page;
}

describe('who is about to be told of an answer', () => {
  test.each(['en', 'zh-CN'])(
    'stands on a page that breaks no rule of accessibility, and fits every window, in %s',
    async (lang) => {
      const page = await openTelling();
      const gap = page.url();
      for (const path of ['/admin/gaps/telling/', gap]) {
        await page.goto(`${new URL(path, gap).href.replace(/\?.*/, '')}?lang=${lang}`);
        expect(await violationsInLooks(page)).toEqual([]);
        expect(await stickingOutOfWindows(page)).toEqual([]);
      }
    },
  );

  test('is named on the first page of the owner, in her language, and in the list', async () => {
    const page = await openTelling();
    const links = [];
    for (const path of ['/admin/?lang=zh-CN', '/admin/gaps/?lang=en']) {
      await page.goto(new URL(path, page.url()).href);
      links.push(await page.locator('a[href="/admin/gaps/telling/"]').textContent());
    }

    expect(links).toEqual(['即将通知（1）', 'About to be told (1)']);
  });

  test('is stopped and told again without script', async () => {
    const page = await openTelling({ javaScriptEnabled: false });
    await page.goto(new URL('/admin/gaps/telling/', page.url()).href);
    const shown = await page.locator('textarea').inputValue();
    await follow(page, () => page.getByRole('button', { name: 'Stop it' }).click());
    const notice = await page.getByRole('status').first().textContent();
    const left = await page.locator('#telling').count();
    await follow(page, () => page.getByRole('button', { name: 'Undo' }).first().click());

    expect(shown).toContain('Did this answer it?');
    expect(notice).toContain('Nobody was told, and the question is open again.');
    expect([left, await page.locator('#telling').count()]).toEqual([0, 1]);
  });

  test('is told at once only behind a second press', async () => {
    const page = await openTelling();
    const send = page.getByRole('button', { name: 'Send now' });
    const before = await send.isVisible();
    await page.getByText('Send it now …').focus();
    await page.keyboard.press('Enter');
    await follow(page, () => send.press('Enter'));

    expect(before).toBe(false);
    expect(await page.getByRole('status').first().textContent()).toContain('On its way.');
    expect(await page.locator('#telling').count()).toBe(0);
  });
});

test('without script two gaps are merged, split, and each is undone', async () => {
  const page = await openGap({ javaScriptEnabled: false });
  await page.getByLabel('Look for').fill('lighthouse');
  await follow(page, () => page.getByRole('button', { name: 'Search' }).click());
  await follow(page, () => page.getByRole('button', { name: 'Merge', exact: true }).click());
  const merged = await page.locator('input[name=wordings]').count();
  await page.getByLabel(`Split off: ${lighthouse}`).check();
  await follow(page, () => page.getByRole('button', { name: 'Split off what is ticked' }).click());
  const split = await page.locator('input[name=wordings]').count();
  await follow(page, () => page.getByRole('button', { name: 'Undo' }).first().click());
  const joined = await page.locator('input[name=wordings]').count();
  await follow(page, () => page.getByRole('button', { name: 'Undo' }).first().click());

  expect([merged, split, joined]).toEqual([2, 0, 2]);
  expect(await page.locator('input[name=wordings]').count()).toBe(0);
});

/** Two people ask in vain. */
async function asked(query: string, email?: string) {
  const values = ['a', 'b'].map(
    (visitor) =>
      `('${query}', '${query}', 'en', 'asked', ${email ? `'key:none:${email}', 'key:none:${email}'` : 'NULL, NULL'}, '${visitor}', '2026-11-16',
        '${new Date().toISOString()}')`,
  );
  await rows(
    `INSERT INTO gaps (query, folded, locale, why, email, email_index, visitor, day, created_at)
     VALUES ${values.join(', ')}`,
  );
}
