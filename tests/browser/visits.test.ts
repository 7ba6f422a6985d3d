import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Visit } from '../../worker/contract/visits.ts';
import { eventually, expectTrouble, newReader, openPage, origin, rows } from './product.ts';

describe('a visit', () => {
  test('is stored when the tab is hidden, and holds no mail address that was searched for', async () => {
    const page = await openPage('/search/');
    await ask(page, 'refund for jonas@client.example');
    const visit = await visitAfter(page, hide);

    expect(visit?.searches).toEqual([
      { query: 'refund for [email]', answered: expect.any(Boolean), clicked: false },
    ]);
    const inTab = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    expect(`${inTab}${JSON.stringify(await stored())}`).not.toContain('jonas');
  });

  test('sums up what one tab did, in one row that is replaced', async () => {
    const page = await openPage('/search/?q=how+do+I+refund+a+client');
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/articles/refund-payment/**');
    await hide(page);
    await show(page);
    await page.locator('article-vote button[value=yes]').click();
    await page.locator('article-vote .status:not(:empty)').waitFor();
    await hide(page);
    await eventually(async () => (await visitOf(page))?.articles[0]?.helpful).toBe('yes');
    const visit = await visitOf(page);

    expect(visit?.searches).toMatchObject([
      { query: 'how do I refund a client', answered: true, clicked: 'refund-payment' },
    ]);
    expect(visit?.articles).toMatchObject([
      { article: 'refund-payment', seconds: expect.any(Number) },
    ]);
    expect((await stored()).filter(({ visit: id }) => id === visit?.visit)).toHaveLength(1);
  });

  test('counts a question that grows letter by letter as one', async () => {
    const page = await openPage('/search/');
    await page.locator('main [name=q]').pressSequentially('refund', { delay: 250 });
    await page.locator('.count:has-text("“refund”")').waitFor();
    const visit = await visitAfter(page, hide);

    expect(visit?.searches.map(({ query }) => query)).toEqual(['refund']);
  });

  test('keeps a question of 300 signs with a tab in it within what the Worker takes', async () => {
    const page = await openPage(`/search/?q=refund%09${'退款'.repeat(150)}`);
    await page.locator('search-results .count').waitFor();
    const visit = await visitAfter(page, hide);

    expect(visit?.searches[0]?.query).toMatch(/^refund 退款/);
  });

  test('tells of the message form what it offered, what was read and what helped', async () => {
    const page = await openForm();
    await page.locator('[name=text]').fill('How do I refund a client who paid twice?');
    await page.locator('.suggestions summary').nth(1).click();
    await page.locator('.suggestions summary').first().click();
    await page.getByRole('button', { name: 'This solved it' }).first().click();
    const visit = await visitAfter(page, hide);

    // What was written to a person is no search.
    expect(visit?.searches).toEqual([]);
    expect(visit?.form).toMatchObject({
      opened: true,
      suggested: expect.arrayContaining(['refund-payment']),
      solved: true,
      sent: false,
      holdOut: false,
    });
    expect(visit?.form?.read).toHaveLength(2);
  });

  test('has the id that its message was sent with', async () => {
    const page = await openForm();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    await page.locator('message-form .button.primary').click();
    await page.waitForURL('**/messages/*/**');
    await eventually(async () => (await visitOf(page))?.form?.sent).toBe(true);
    const visit = await visitOf(page);

    expect(await rows('SELECT visit FROM messages')).toEqual([{ visit: visit?.visit }]);
  });

  test('tells that the reader asked for an answer', async () => {
    const page = await openPage('/search/?q=export+dinosaur+certificates');
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();
    await page.locator('answer-request p:has-text("Noted.")').waitFor();
    const visit = await visitAfter(page, hide);

    expect(visit?.reported).toBe(true);
  });

  test('is in the language that was read last', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('search-results .options a').first().waitFor();
    await page.getByRole('link', { name: '中文' }).click();
    await page.waitForURL('**/zh-cn/search/**');
    await ask(page, '怎么退款');
    await eventually(async () => (await visitAfter(page, hide))?.locale).toBe('zh-CN');
  });

  test('that only looked at the home page is not stored', async () => {
    const page = await openPage('/');
    await hide(page);
    await page.waitForTimeout(500);

    expect(await visitOf(page)).toBeUndefined();
  });

  test('sets no cookie', async () => {
    const page = await openPage('/search/?q=refund');
    await page.locator('search-results .options a').first().waitFor();
    await hide(page);

    expect(await page.context().cookies()).toEqual([]);
  });

  test.each([429, 503])('that is refused with %d disturbs nothing', async (status) => {
    expectTrouble(new RegExp(String(status)));
    const page = await openPage('/search/');
    await page.route('**/api/visits', (route) => route.fulfill({ status }), { times: 1 });
    await ask(page, 'how do I refund a client');
    await hide(page);
    await show(page);
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/articles/**');
    const visit = await visitAfter(page, hide);

    expect(visit?.searches).toHaveLength(1);
  });
});

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

describe.each(['doNotTrack', 'globalPrivacyControl'])('a reader with %s', (wish) => {
  async function openWithoutTracking(path: string): Promise<Page> {
    const page = await newReader();
    await page.addInitScript((name) => {
      Object.defineProperty(navigator, name, { value: name === 'doNotTrack' ? '1' : true });
    }, wish);
    await page.goto(origin + path);
    return page;
  }

  test('leaves no visit, no gap, and nothing in the tab', async () => {
    const page = await openWithoutTracking('/search/?q=export+dinosaur+certificates');
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await page.waitForTimeout(1700);
    const noted = await page.locator('[data-part=noted]').textContent();
    await page.goto(`${origin}/articles/refund-payment/`);
    await hide(page);
    await page.waitForTimeout(300);

    expect(noted).toBe('');
    expect(await stored()).toEqual([]);
    expect(await rows('SELECT query FROM gaps')).toEqual([]);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('can ask for an answer, and write', async () => {
    const page = await openWithoutTracking('/search/?q=export+dinosaur+certificates');
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();
    await page.locator('answer-request p:has-text("Noted.")').waitFor();
    await page.goto(`${origin}/contact/`);
    await page.locator('message-form form[novalidate]').waitFor();
    await page.locator('[name=text]').fill('Hello Mei');
    await page.locator('[name=email]').fill('jonas@client.example');
    await page.locator('message-form .button.primary').click();
    await page.waitForURL('**/messages/*/**');

    expect(await rows('SELECT why, email FROM gaps')).toEqual([
      { why: 'asked', email: 'jonas@client.example' },
    ]);
    expect(await rows('SELECT visit FROM messages')).toEqual([{ visit: null }]);
  });
});

async function ask(page: Page, question: string) {
  await page.locator('main [name=q]').fill(question);
  await page.locator(`.count:has-text("${question}")`).waitFor();
}

async function openForm(): Promise<Page> {
  const page = await openPage('/contact/');
  await page.locator('message-form form[novalidate]').waitFor();
  return page;
}

/** What a browser does when another tab comes to the front; headless ones never do. */
const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

const show = (page: Page) =>
  page.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });

const stored = () => rows<{ visit: string; data: string }>('SELECT visit, data FROM visits');

/** What the Worker knows of a tab; others may still be saying good-bye. */
async function visitOf(page: Page): Promise<Visit | undefined> {
  const kept = await page.evaluate(() => sessionStorage.getItem('visit'));
  const id = kept && JSON.parse(kept).visit;
  const row = (await stored()).find(({ visit }) => visit === id);
  return row && JSON.parse(row.data);
}

/** The same once the tab has done something that sends it. */
async function visitAfter(page: Page, act: (page: Page) => Promise<unknown>) {
  await act(page);
  await eventually(() => visitOf(page)).toBeDefined();
  return visitOf(page);
}
