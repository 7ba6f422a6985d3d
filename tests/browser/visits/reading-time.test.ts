import { describe, expect, test } from 'vitest';
import { newReader, origin } from '../product.ts';
import { hide, show, visitAfter, visitOf } from './visit-of.ts';

describe('the time that an article is open', () => {
  test('is counted while it is seen, over several pages and coming back', async () => {
    const page = await newReader();
    await page.clock.install();
    await page.goto(`${origin}/articles/refund-payment/`);
    await page.clock.fastForward(8000);
    await hide(page);
    await page.clock.fastForward(3_600_000);
    await show(page);
    await page.clock.fastForward(4000);
    await page.goto(`${origin}/articles/payout-late/`);
    await page.clock.fastForward(5000);
    await page.goBack();
    await page.waitForURL('**/refund-payment/');
    await page.clock.fastForward(3000);
    const visit = await visitAfter(page, hide);

    const [refund, payout, ...others] = visit?.articles ?? [];
    expect([refund?.article, payout?.article, others]).toEqual([
      'refund-payment',
      'payout-late',
      [],
    ]);
    // Real time passes too; the hour in which nobody looked does not.
    expect(Math.abs((refund?.seconds ?? 0) - 20)).toBeLessThanOrEqual(5);
    expect(Math.abs((payout?.seconds ?? 0) - 10)).toBeLessThanOrEqual(5);
  });

  test('is sent where a browser leaves a page without hiding it first', async () => {
    const page = await newReader();
    await page.addInitScript(() => {
      const swallow = (event: Event) => event.stopImmediatePropagation();
      addEventListener('visibilitychange', swallow, { capture: true });
    });
    await page.goto(`${origin}/articles/refund-payment/`);
    const visit = await visitAfter(page, () => page.goto(`${origin}/`));

    expect(visit?.articles).toMatchObject([{ article: 'refund-payment' }]);
  });

  test('is none in a tab that was opened behind another and never seen', async () => {
    const page = await newReader();
    await page.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    });
    await page.goto(`${origin}/articles/refund-payment/`);
    await page.goto(`${origin}/`);
    await page.waitForTimeout(300);

    expect(await visitOf(page)).toBeUndefined();
  });
});
