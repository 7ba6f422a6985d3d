import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openForm, text } from '../contact/form-page.ts';
import { eventually, follow, openPage, origin, rows } from '../product.ts';
import { hide, visitAfter } from '../visits/visit-of.ts';

const question = 'how do I refund a client';
const refused = 'refund-payment';
/** Several articles answer it surely, one after the other. */
const oftenAnswered = 'add my vat number';

describe('an answer that is left out', () => {
  test.each([
    ['the page is loaded anew', (page: Page) => follow(page, () => page.reload().then(() => {}))],
    ['another is read', readAnother],
  ])('on the page of results, stays so when %s, and can be brought back', async (_, act) => {
    const page = await refuseOne('/search/', question, '.results');
    await page.locator('.nothing-else').waitFor();
    await eventually(() => page.locator('.results .options a').count()).toBeGreaterThan(3);
    await act(page);
    await page.locator('.results .left-out').waitFor();
    const shown = await firstLink(page, '.results');
    const isOffered = await page.locator('[data-part=none] [data-part=write]').isVisible();
    await page.locator('.left-out button').click();
    await page.locator('.left-out').waitFor({ state: 'detached' });

    expect(shown).not.toContain(refused);
    expect(isOffered).toBe(true);
    await eventually(() => firstLink(page, '.results')).toContain(refused);
  });

  test('is said once, however late the full text comes', async () => {
    const page = await ask('/search/', question, '.results');
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((done) => setTimeout(done, 800));
      await route.continue();
    });
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('main search-box [role=status]') as HTMLElement;
      new MutationObserver(() => said.push(status.textContent)).observe(status, {
        childList: true,
      });
    });
    await page.locator('.not-this').click();
    const said = () => page.evaluate(() => Reflect.get(window, 'said'));
    await eventually(() => page.locator('.results .options a').count()).toBeGreaterThan(3);
    await eventually(said).toHaveLength(1);
    await page.waitForTimeout(1000);

    expect(await said()).toEqual([
      'That answer is left out. No other answer is sure enough to show.',
    ]);
  });

  test('is left by the keys of the list, which work from its buttons', async () => {
    const page = await refuseOne('/', question, '.drop');
    await eventually(() => focused(page)).toBe('Undo');
    await page.keyboard.press('ArrowDown');
    const selected = await page.locator('.drop [aria-selected=true]').count();
    const inField = await page.evaluate(() => document.activeElement?.id);
    await page.locator('.left-out button').focus();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);

    expect([selected, inField]).toEqual([1, 'q']);
    expect(await page.locator('.drop').isHidden()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
  });

  test.each(['/', '/search/'])(
    'on %s is brought back once, however often it is pressed',
    async (path) => {
      const where = path === '/' ? '.drop' : '.results';
      const page = await refuseOne(path, oftenAnswered, where);
      const first = await page.locator('.left-out').elementHandle();
      await page.locator(`${where} .not-this`).click();
      await first?.waitForElementState('hidden');
      await page.locator('.left-out button').evaluate((undo: HTMLButtonElement) => {
        for (let n = 0; n < 20; n += 1) undo.click();
      });
      await eventually(() => inTab(page, 'refusals')).toMatchObject([
        { article: 'number-invoices' },
      ]);
      const visit = await visitAfter(page, hide);

      expect(visit?.searches.at(-1)?.notThis).toEqual(['number-invoices']);
    },
  );

  test('stays in the visit when the question is typed on', async () => {
    const page = await refuseOne('/', question, '.drop');
    await page.locator('main [name=q]').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' who paid twice');
    await eventually(() => inTab(page, 'visit')).toMatchObject({
      searches: [{ query: question, notThis: [refused] }, { query: `${question} who paid twice` }],
    });
  });

  test('is refused where it was: what was read since follows it', async () => {
    const page = await refuseOne('/', question, '.drop');
    await readAnother(page);
    await page.locator('.drop .left-out').waitFor();
    await eventually(() => inTab(page, 'visit')).toMatchObject({ searches: { length: 2 } });
    const { searches } = (await inTab(page, 'visit')) as { searches: object[] };

    expect(searches[0]).toMatchObject({ clicked: expect.any(String), notThis: [refused] });
    expect(searches[1]).not.toHaveProperty('notThis');
  });

  test('is told with all others when the page is left', async () => {
    const page = await refuseOne('/search/', oftenAnswered, '.results');
    const first = await page.locator('.left-out').elementHandle();
    await page.locator('.results .not-this').click();
    await first?.waitForElementState('hidden');
    await page.goto(`${origin}/accessibility/`);

    await eventually(gaps).toEqual([
      { query: oftenAnswered, article: 'charge-vat-gst' },
      { query: oftenAnswered, article: 'number-invoices' },
    ]);
  });

  test('is not suggested to whoever writes the same', async () => {
    const page = await refuseOne('/search/', question, '.results');
    await page.goto(`${origin}/contact/`);
    await text(page).fill(question);
    await page.locator('.suggestions summary').first().waitFor();

    expect(await suggested(page)).not.toContain(refused);
  });
});

test('suggestions are left out and brought back one after the other, and the page stays where it is', async () => {
  const page = await openForm();
  await text(page).fill(`${question} who paid twice?`);
  await page.locator('.suggestions details').nth(2).waitFor();
  const all = await suggested(page);
  for (const _ of [1, 2]) {
    await page.locator('.suggestions summary').first().click();
    await page.locator('.suggestions [open]').getByRole('button', { name: 'Not this' }).click();
    await eventually(() => focused(page)).toBe('Undo');
  }
  const left = await suggested(page);
  const scrolled = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await eventually(() => suggested(page)).toEqual([all[1], ...left].slice(0, 3));
  const second = await focused(page);
  await page.locator('.left-out button').click();
  await page.locator('.left-out').waitFor({ state: 'detached' });

  expect(left).not.toEqual(expect.arrayContaining(all.slice(0, 1)));
  expect(scrolled).toBe(0);
  expect(second).toBe('Cancel your plan and get a refund');
  await eventually(() => suggested(page)).toEqual(all);
  expect(await focused(page)).toBe('Refund a payment');
});

async function ask(path: string, question: string, where: string): Promise<Page> {
  const page = await openPage(path);
  await page.locator('main [name=q]').fill(question);
  await page.locator(`${where} .not-this`).waitFor();
  await eventually(() => page.evaluate(() => sessionStorage.getItem('visit'))).toContain(question);
  return page;
}

async function refuseOne(path: string, question: string, where: string): Promise<Page> {
  const page = await ask(path, question, where);
  await page.locator(`${where} .not-this`).click();
  await page.locator(`${where} .left-out`).waitFor();
  return page;
}

/** Another article is opened, and the browser goes back. */
async function readAnother(page: Page) {
  await page.locator(':is(.results, .drop) .options a').first().click();
  await page.waitForURL('**/articles/**');
  await page.goBack();
}

const inTab = (page: Page, name: string): Promise<unknown> =>
  page.evaluate((name) => JSON.parse(sessionStorage.getItem(name) ?? 'null'), name);

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

const firstLink = (page: Page, where: string) =>
  page
    .locator(`${where} :is(.source, .options a)`)
    .first()
    .evaluate((link: HTMLAnchorElement) => link.pathname);

const suggested = (page: Page) =>
  page
    .locator('.suggestions details')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['article']));

const gaps = () => rows(`SELECT query, article FROM gaps WHERE why = 'not-this' ORDER BY article`);
