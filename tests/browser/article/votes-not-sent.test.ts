import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, origin, rows, settings } from '../product.ts';
import { strangers } from '../strangers.ts';

const comment = 'The button is called Payments.';
const away = 'Not sent. This site doesn’t answer right now.';

describe.each(strangers)('a vote that is answered by %s (%d)', (_, status, contentType, body) => {
  test('says so as an error, and is sent at the next try', async () => {
    if (status !== 200) expectTrouble(new RegExp(String(status)));
    const page = await newReader();
    await page.route('**/api/votes', (route) => route.fulfill({ status, contentType, body }), {
      times: 1,
    });
    await page.goto(`${origin}/articles/refund-payment/`);
    await page.locator('article-vote [value=yes]').click();
    await eventually(() => failure(page)).toBe(away);
    expect(await page.getByRole('link', { name: 'Open as an email' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Try again' }).click();

    await eventually(() => rows('SELECT helpful FROM votes')).toEqual([{ helpful: 'yes' }]);
  });

  test('keeps the comment, and offers it as an email', async () => {
    if (status !== 200) expectTrouble(new RegExp(String(status)));
    const page = await newReader();
    await page.goto(`${origin}/articles/refund-payment/`);
    await page.locator('article-vote summary').click();
    await page.locator('article-vote[data-given=no]').waitFor();
    await page.locator('[name=comment]').fill(comment);
    await page.route('**/api/votes', (route) => route.fulfill({ status, contentType, body }));
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await eventually(() => failure(page)).toMatch(/^Not sent\. The form cannot be reached/);

    const mail = page.getByRole('link', { name: 'Open as an email' });
    expect(await mail.getAttribute('href')).toBe(
      `mailto:${settings.owner.email}?body=${encodeURIComponent(comment)}`,
    );
    expect(await page.locator('[name=comment]').inputValue()).toBe(comment);
  });
});

test.each([
  ['/articles/refund-payment/', away],
  ['/zh-cn/articles/refund-payment/', '没有发出。网站暂时没有响应。'],
])('on %s a vote whose connection breaks says so', async (path, said) => {
  expectTrouble(/ERR_FAILED/);
  const page = await newReader();
  await page.route('**/api/votes', (route) => route.abort());
  await page.goto(origin + path);
  await page.locator('article-vote [value=yes]').click();

  await eventually(() => failure(page)).toBe(said);
});

const failure = (page: Page) =>
  page
    .locator('article-vote .status p.error')
    .textContent({ timeout: 2000 })
    .catch(() => '');
