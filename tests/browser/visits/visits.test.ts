import { describe, expect, test } from 'vitest';
import { openForm } from '../contact/form-page.ts';
import { eventually, expectTrouble, openPage, rows } from '../product.ts';
import { ask, hide, show, stored, visitAfter, visitOf } from './visit-of.ts';

describe('a visit', () => {
  test('is stored when the tab is hidden, and holds no mail address that was searched for', async () => {
    const page = await openPage('/search/');
    await ask(page, 'refund for jonas@client.example');
    const visit = await visitAfter(page, hide);

    expect(visit?.searches).toMatchObject([
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
      { query: 'how do I refund a client', answered: true, clicked: 'refund-payment', place: 1 },
    ]);
    expect(visit?.articles).toMatchObject([
      { article: 'refund-payment', seconds: expect.any(Number) },
    ]);
    expect((await stored()).filter(({ visit: id }) => id === visit?.visit)).toHaveLength(1);
  });

  test('tells at which place the result stood that was opened, by a press and by the keys', async () => {
    const onPage = await openPage('/search/?q=how+do+I+refund+a+client');
    await onPage.locator('search-results .options a').nth(1).click();
    await onPage.waitForURL('**/articles/**');
    const pressed = await visitAfter(onPage, hide);

    const inList = await openPage('/');
    await inList.locator('main [name=q]').fill('how do I refund a client');
    await inList.locator('[role=option]').nth(1).waitFor();
    await eventually(async () => inList.evaluate(() => sessionStorage.getItem('visit'))).toContain(
      'refund a client',
    );
    await inList.keyboard.press('ArrowDown');
    await inList.keyboard.press('ArrowDown');
    await inList.keyboard.press('Enter');
    await inList.waitForURL('**/articles/**');
    const chosen = await visitAfter(inList, hide);

    expect(pressed?.searches.map(({ place }) => place)).toEqual([2]);
    expect(chosen?.searches.map(({ place }) => place)).toEqual([2]);
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
      solved: expect.stringMatching(/^[a-z-]+$/),
      sent: false,
      holdOut: false,
    });
    expect(visit?.form?.read).toHaveLength(2);
    expect(visit?.form?.read).toContain(visit?.form?.solved);
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
    await page.locator('answer-request [role=status]:has-text("Noted.")').waitFor();
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
