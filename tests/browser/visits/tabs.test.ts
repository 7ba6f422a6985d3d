import { describe, expect, test } from 'vitest';
import { eventually, openPage, origin } from '../product.ts';
import { ask, hide, visitAfter, visitOf } from './visit-of.ts';

describe('a tab', () => {
  test('is one visit over a reload, and two tabs are two', async () => {
    const page = await openPage('/articles/refund-payment/');
    const before = await visitAfter(page, () => page.reload());
    const after = await visitAfter(page, () => page.reload());
    const other = await page.context().newPage();
    await other.goto(`${origin}/articles/payout-late/`);
    const visit = await visitAfter(other, () => other.reload());

    expect(after?.visit).toBe(before?.visit);
    expect(visit?.visit).not.toBe(before?.visit);
    expect(visit?.articles).toMatchObject([{ article: 'payout-late' }]);
  });

  test('that was duplicated is a visit of its own, which begins with nothing', async () => {
    const page = await openPage('/search/');
    await ask(page, 'how do I refund a client');
    const copied = await page.evaluate(() => ({ ...sessionStorage }));
    const copy = await page.context().newPage();
    await copy.goto(`${origin}/robots.txt`);
    await copy.evaluate((entries) => {
      for (const [key, value] of Object.entries(entries)) sessionStorage.setItem(key, value);
    }, copied);
    await copy.goto(`${origin}/articles/payout-late/`);
    const second = await visitAfter(copy, hide);
    const first = await visitAfter(page, hide);

    expect(second?.visit).not.toBe(first?.visit);
    expect(second?.searches).toEqual([]);
    expect(first?.searches).toHaveLength(1);
  });

  test('that stays open for more than a day begins another visit', async () => {
    const page = await openPage('/articles/refund-payment/');
    const first = await visitAfter(page, () => page.goto(`${origin}/`));
    await page.evaluate((started) => {
      const stay = JSON.parse(sessionStorage.getItem('visit') ?? '{}');
      sessionStorage.setItem('visit', JSON.stringify({ ...stay, started }));
    }, new Date(Date.now() - 25 * 3_600_000).toISOString());
    await page.goto(`${origin}/articles/payout-late/`);
    await eventually(async () => (await visitAfter(page, hide))?.visit).not.toBe(first?.visit);

    expect((await visitOf(page))?.articles).toMatchObject([{ article: 'payout-late' }]);
  });
});
