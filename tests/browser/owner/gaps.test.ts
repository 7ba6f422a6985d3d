import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, follow, openPage, postJson, rows, runSchedule } from '../product.ts';

const list = '/admin/gaps/';
const languages = ['en', 'zh-CN'];

/** The owner's browser on the list, where these questions lie in their gaps. */
async function openGaps(options: BrowserContextOptions = {}) {
  await asked('How do I refund a payment?', 'en');
  await asked('change the colour of my house', 'en', 'jonas@client.example');
  await asked('怎么退款', 'zh-CN');
  await runSchedule(new Date());
  return openPage(list, { ...asOwner(), reducedMotion: 'reduce', ...options });
}

describe.each(['the list', 'one gap'])('%s', (which) => {
  test.each(languages)(
    'breaks no rule of accessibility, and fits every window, in %s',
    async (lang) => {
      const page = await openGaps();
      if (which === 'one gap')
        await follow(page, () => page.getByText('change the colour of my house').click());
      await page.goto(`${page.url()}?lang=${lang}`);

      expect(await violationsInLooks(page)).toEqual([]);
      expect(await stickingOutOfWindows(page)).toEqual([]);
    },
  );
});

test('without script a gap is ignored, and the undo brings it back', async () => {
  const page = await openGaps({ javaScriptEnabled: false });
  const row = page.locator('tr', { hasText: 'change the colour of my house' });
  await follow(page, () => row.getByRole('button', { name: 'Ignore' }).click());
  const [notice, left] = [await page.getByRole('status').textContent(), await row.count()];
  await follow(page, () => page.getByRole('button', { name: 'Undo' }).click());

  expect([notice, left, await row.count()]).toEqual([expect.stringContaining('Ignored.'), 0, 1]);
});

test('without script a draft is made for the topic that was chosen', async () => {
  const page = await openGaps({ javaScriptEnabled: false });
  await follow(page, () => page.getByText('change the colour of my house').click());
  await page.getByLabel('Topic').selectOption('account');
  await follow(page, () =>
    page.locator('#write').getByRole('button', { name: 'Use this one' }).click(),
  );

  expect(page.url()).toMatch(/\?topic=account#write$/);
  expect(await page.locator('#write').textContent()).toContain(
    'content/articles/en/account/change-the-colour-of-my-house.mdx',
  );
});

test('“Copy” puts the draft on the clipboard', async () => {
  const page = await openGaps({ permissions: ['clipboard-read', 'clipboard-write'] });
  await follow(page, () => page.getByText('change the colour of my house').click());
  await page.locator('#write').getByRole('button', { name: 'Copy' }).first().click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();

  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^---\ntitle: "Change the colour of my house"\n.*\ndraft: true\n---\n$/s,
  );
});

describe('the keys', () => {
  const focused = 'document.activeElement.textContent';

  /** The keys are fetched after the page. */
  async function withKeys() {
    const page = await openGaps();
    await page.getByRole('button', { name: 'Keys' }).waitFor();
    return page;
  }

  test('j and k move from row to row, and Enter opens the one in focus', async () => {
    const page = await withKeys();
    const first = await page.locator('tbody a').first().textContent();
    await page.keyboard.press('j');
    const there = await page.evaluate(focused);
    await page.keyboard.press('j');
    const further = await page.evaluate(focused);
    await page.keyboard.press('k');
    const back = await page.evaluate(focused);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/admin\/gaps\/\d+\/$/);

    expect([there, back]).toEqual([first, first]);
    expect(further).not.toBe(first);
  });

  test('j and k move from message to message too', async () => {
    for (const text of ['Hello Mei', 'Hello again'])
      await postJson('/api/messages', { text, email: 'jonas@client.example', locale: 'en' });
    const page = await openPage('/admin/messages/', asOwner());
    await page.getByRole('button', { name: 'Keys' }).waitFor();
    const seen: unknown[] = [];
    for (const key of ['j', 'j', 'k']) {
      await page.keyboard.press(key);
      seen.push(await page.evaluate(focused));
    }

    expect(seen.toSorted()).toEqual(['Hello Mei', 'Hello again', seen[0]].toSorted());
    expect(seen[2]).toBe(seen[0]);
  });

  test('g and a letter lead to a tab', async () => {
    const page = await withKeys();
    await page.keyboard.press('g');
    await page.keyboard.press('i');

    await page.waitForURL('**/admin/messages/');
  });

  test('? shows them, and they can be ended there', async () => {
    const page = await withKeys();
    await page.keyboard.press('?');
    await page.getByLabel('Use these keys').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('j');

    expect(await page.evaluate(focused)).not.toBe(
      await page.locator('tbody a').first().textContent(),
    );
  });

  test('are letters while somebody types or holds another key', async () => {
    const page = await withKeys();
    await follow(page, () => page.getByText('change the colour of my house').click());
    await page.getByLabel('Topic').focus();
    await page.keyboard.press('j');
    const inField = await page.evaluate('document.activeElement.name');
    await page.locator('h1').click();
    await page.keyboard.press('Control+j');

    expect([inField, await page.evaluate('document.activeElement.tagName')]).toEqual([
      'topic',
      'BODY',
    ]);
  });
});

/** Two people ask in vain. */
async function asked(query: string, locale: string, email?: string) {
  const values = ['a', 'b'].map(
    (visitor) =>
      `('${query}', '${query}', '${locale}', 'asked', ${email ? `'key:none:${email}', 'key:none:${email}'` : 'NULL, NULL'}, '${visitor}', '2026-11-16',
        '${new Date().toISOString()}')`,
  );
  await rows(
    `INSERT INTO gaps (query, folded, locale, why, email, email_index, visitor, day, created_at)
     VALUES ${values.join(', ')}`,
  );
}
