import { describe, expect, test } from 'vitest';
import { articles, eventually, newReader, origin, rows } from './product.ts';
import { expectArticleWorks } from './working-article.ts';

const version = articles.en.find(({ slug }) => slug === 'refund-payment')?.version;

/** Every key that a page reads, in the storage that it reads it from. */
const keys = {
  localStorage: [
    'theme',
    'tab',
    'slash',
    'ownerKeys',
    'away',
    'sent',
    'draft message',
    'draft message put aside',
  ],
  sessionStorage: [
    'visit',
    'visit held',
    'visit unsent',
    'asked',
    'draft',
    `vote /articles/refund-payment/ ${version}`,
  ],
};

/** What a bug, an extension or an older version may have left there. */
const values = ['', '{', 'null', '7', '"x"', '[null]', '{"fields":null,"searches":{},"last":{}}'];

describe.each(values)('where every key holds %j', (value) => {
  async function openPage(path: string) {
    const page = await newReader();
    await page.goto(`${origin}/thanks/`);
    await page.evaluate(
      ({ keys, value }) => {
        for (const key of keys.localStorage) localStorage.setItem(key, value);
        for (const key of keys.sessionStorage) sessionStorage.setItem(key, value);
      },
      { keys, value },
    );
    await page.goto(origin + path);
    return page;
  }

  test('a message is written and sent, and listed as sent', async () => {
    const page = await openPage('/contact/');
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    await page.locator('message-form .button.primary').click();
    await page.waitForURL('**/messages/*/**');
    await page.goto(`${origin}/sent/`);

    expect(await page.locator('sent-messages a').allTextContents()).toEqual(['Hello Mei']);
    expect(await rows('SELECT text FROM messages')).toHaveLength(1);
  });

  test('tabs, the theme and a vote work', async () => {
    await expectArticleWorks(await openPage('/articles/refund-payment/'));
  });

  test('a question is answered, and its visit is stored', async () => {
    const page = await openPage('/search/?q=refund+a+client');
    await page.locator('search-results .options a').first().click();
    await page.locator('article-vote button[value=yes]').click();
    await eventually(() => page.locator('article-vote .status').textContent()).toMatch(/Thanks/);
    await page.goto(`${origin}/thanks/`);

    // The page of an earlier test may send its own visit late: this one asked something.
    const read = `SELECT visit
                    FROM visits
                   WHERE data LIKE '%refund a client%' AND data LIKE '%refund-payment%'`;
    await eventually(async () => (await rows(read)).length).toBe(1);
  });

  test('the list of sent messages is empty', async () => {
    const page = await openPage('/sent/');
    await page.locator('sent-messages [data-part=none]').waitFor();

    expect(await page.locator('sent-messages ul').isVisible()).toBe(false);
  });
});
