import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, openPage, rows } from '../product.ts';

describe('a question that is asked again in other words', () => {
  test.each([
    ['/search/', 'refund a client', 'how long do refunds take'],
    ['/zh-cn/search/', '客户要退款', '退款多久能到账'],
  ])('on %s is noted: %s', async (path, first, second) => {
    const page = await openPage(path);
    await ask(page, first);
    await stand(page);
    await ask(page, second);

    await eventually(rephrased).toEqual([first]);
  });

  test('is noted however slowly the other words are typed', async () => {
    const page = await openPage('/search/');
    await ask(page, 'refund a client');
    await stand(page);
    await page.locator('main [name=q]').selectText();
    await page.keyboard.type('money back refund', { delay: 260 });

    await eventually(rephrased).toEqual(['refund a client']);
  });

  test('is noted from one page to the next', async () => {
    const page = await openPage('/');
    await page.locator('main [name=q]').fill('refund a client');
    await page.locator('main [role=option]').first().waitFor();
    await page.waitForTimeout(1800);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    await ask(page, 'how long do refunds take');

    await eventually(rephrased).toEqual(['refund a client']);
  });

  test.each([
    ['/search/', 'shares no word', 'refund a client', 'change billing currency'],
    ['/zh-cn/search/', 'shares no word', '怎么退款', '更换结算货币'],
    ['/search/', 'goes on', 'refund a client', 'refund a client who paid twice'],
    ['/search/', 'is taken back', 'refund a client', 'refund'],
  ])('on %s is not noted when it %s', async (path, _, first, second) => {
    const page = await openPage(path);
    await ask(page, first);
    await stand(page);
    await ask(page, second);
    await page.waitForTimeout(500);

    expect(await rephrased()).toEqual([]);
  });

  test('is not noted when the first did not stand long enough to be read', async () => {
    const page = await openPage('/search/');
    await page.clock.setFixedTime(new Date());
    await ask(page, 'refund a client');
    await ask(page, 'how long do refunds take');
    await page.waitForTimeout(500);

    expect(await rephrased()).toEqual([]);
  });
});

/** Lets what was asked stand for long enough to be read, by the clock of the page. */
const stand = (page: Page) => page.clock.setFixedTime(Date.now() + 1600);

async function ask(page: Page, question: string) {
  await page.locator('main [name=q]').fill(question);
  await page.locator(`.count:has-text("${question}")`).waitFor();
}

const rephrased = async () =>
  (await rows<{ query: string }>(`SELECT query FROM gaps WHERE why = 'rephrased'`)).map(
    ({ query }) => query,
  );
