import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, newReader, openPage, origin, rows } from '../product.ts';
import { hide, visitAfter, visitOf } from '../visits/visit-of.ts';

const languages = [
  {
    root: '/',
    question: 'how do I refund a client',
    notThis: 'Not this',
    leftOut: 'That answer is left out.',
    undo: 'Undo',
  },
  {
    root: '/zh-cn/',
    question: '怎么把钱退给客户',
    notThis: '不是这个',
    leftOut: '那条答案已略过。',
    undo: '撤销',
  },
] as const;
const refused = 'refund-payment';

const places = languages.flatMap((language) => [
  { ...language, name: 'below the field', path: language.root, where: '.drop' },
  {
    ...language,
    name: 'on the page of results',
    path: `${language.root}search/`,
    where: '.results',
  },
]);

describe.each(places)('a short answer $name at $root', (place) => {
  const { path, where, question, notThis, leftOut, undo } = place;

  test('is left out for the next best when it is not what was asked for', async () => {
    const page = await asked(path, question, where);
    const before = await hrefs(page, where);
    await page.locator(where).getByRole('button', { name: notThis }).click();
    await page.locator(`${where} .left-out`).waitFor();
    const after = await hrefs(page, where);

    expect(before[0]).toContain(`/${refused}/`);
    expect(after.length).toBeGreaterThan(0);
    expect(after.filter((href) => href.includes(`/${refused}/`))).toEqual([]);
    await eventually(() => said(page)).toContain(leftOut);
    // The full text has been asked by then, where nothing else was sure.
    expect(await page.locator(`${where} .left-out`).isVisible()).toBe(true);
  });

  test('is refused by keyboard alone, and a slip is taken back', async () => {
    const page = await asked(path, question, where);
    await page.locator(where).getByRole('button', { name: notThis }).focus();
    await page.keyboard.press('Enter');
    await page.locator(`${where} .left-out`).waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toBe(undo);
    await page.keyboard.press('Enter');
    await page.locator(`${where} .left-out`).waitFor({ state: 'detached' });
    await eventually(() => hrefs(page, where).then(([first]) => first)).toContain(refused);
    const visit = await visitAfter(page, hide);

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(notThis);
    expect(visit?.searches[0]?.notThis ?? []).toEqual([]);
    expect(await gaps()).toEqual([]);
  });

  test('that was refused is a gap with its article once the page is left, and noted in the visit', async () => {
    const page = await asked(path, question, where);
    await page.locator(where).getByRole('button', { name: notThis }).click();
    await page.locator(`${where} .left-out`).waitFor();
    const early = await gaps();
    const visit = await visitAfter(page, hide);

    expect(early).toEqual([]);
    await eventually(gaps).toEqual([{ query: question, why: 'not-this', article: refused }]);
    expect(visit?.searches).toMatchObject([{ query: question, notThis: [refused] }]);
  });
});

test('what was refused below the field is not the answer on the page of results', async () => {
  const [{ question, notThis }] = languages;
  const page = await asked('/', question, '.drop');
  await page.locator('.drop').getByRole('button', { name: notThis }).click();
  await page.locator('.drop .left-out').waitFor();
  await page.locator('main [name=q]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  await page.locator('.results .left-out').waitFor();

  expect((await hrefs(page, '.results')).join()).not.toContain(`/${refused}/`);
});

test('one answer after the other can be refused, until a way to the owner is all that is left', async () => {
  const [{ question, notThis }] = languages;
  const page = await asked('/search/', question, '.results');
  for (let n = 0; n < 9 && !(await page.locator('[data-part=none]').isVisible()); n += 1) {
    const before = await hrefs(page, '.results');
    await page.locator('.results').getByRole('button', { name: notThis }).click();
    await eventually(() => hrefs(page, '.results')).not.toEqual(before);
    await page.waitForTimeout(300);
  }

  expect(await page.locator('[data-part=none] [data-part=write]').isVisible()).toBe(true);
  expect(await page.locator('[data-part=none] [name=email]').isVisible()).toBe(true);
});

test('a refusal that cannot be sent is sent from the next page, and nothing thanks before', async () => {
  const [{ question, notThis }] = languages;
  const page = await asked('/search/', question, '.results');
  await page.route('**/api/gaps', (route) => route.fulfill({ status: 503, body: '' }));
  await page.locator('.results').getByRole('button', { name: notThis }).click();
  await page.locator('.results .left-out').waitFor();
  await hide(page);
  await page.waitForTimeout(500);
  const lost = await gaps();
  expectTrouble(/503/);
  await page.unroute('**/api/gaps');
  await page.goto(`${origin}/search/?q=late+fees`);

  expect(lost).toEqual([]);
  await eventually(gaps).toContainEqual({ query: question, why: 'not-this', article: refused });
});

test('nothing is told of whoever asks not to be counted, and the next best is shown', async () => {
  const [{ question, notThis }] = languages;
  const page = await newReader({ extraHTTPHeaders: { 'sec-gpc': '1' } });
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
  );
  await page.goto(`${origin}/search/?q=${encodeURIComponent(question)}`);
  await page.locator('.results').getByRole('button', { name: notThis }).click();
  await page.locator('.results .left-out').waitFor();
  await hide(page);
  await page.waitForTimeout(300);

  expect([await gaps(), await visitOf(page)]).toEqual([[], undefined]);
});

describe.each(languages)('without a script at $root', (language) => {
  const { root, question, notThis, undo, leftOut } = language;
  const locale = root === '/' ? 'en' : 'zh-CN';

  test('a form leads to the page of the next best, and another one back without a trace', async () => {
    const page = await openPage(`/api/search?locale=${locale}&q=${encodeURIComponent(question)}`, {
      javaScriptEnabled: false,
    });
    await page.getByRole('button', { name: notThis }).click();
    await page.locator('.results .left-out').waitFor();
    const after = await hrefs(page, '.results');
    const line = await page.locator('.results .left-out').textContent();
    const told = await gaps();
    await page.locator('.left-out').getByRole('button', { name: undo }).click();
    await page.locator('.results .left-out').waitFor({ state: 'detached' });

    expect(line).toContain(leftOut);
    expect(after.join()).not.toContain(`/${refused}/`);
    expect((await hrefs(page, '.results'))[0]).toContain(`/${refused}/`);
    expect(told).toEqual([{ query: question, why: 'not-this', article: refused }]);
    expect(await gaps()).toEqual([]);
  });
});

test('a suggestion beside the message can be refused, and is brought back', async () => {
  const page = await openPage('/contact/');
  await page.locator('[name=text]').fill('How do I refund a client who paid twice?');
  const first = page.locator('.suggestions details').first();
  await first.waitFor();
  await first.locator('summary').click();
  await first.getByRole('button', { name: 'Not this' }).click();
  const left = page.locator('[data-part=left-out]');
  await eventually(() => left.textContent()).toContain('That answer is left out.');
  await eventually(() => suggested(page)).not.toContain(refused);
  const visit = await visitAfter(page, hide);
  await eventually(gaps).toMatchObject([{ why: 'not-this', article: refused }]);
  await left.getByRole('button', { name: 'Undo' }).click();

  await eventually(() => suggested(page)).toContain(refused);
  await eventually(gaps).toEqual([]);
  expect(visit?.form).toMatchObject({ notThis: [refused] });
});

const suggested = (page: Page) =>
  page
    .locator('.suggestions details')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['article']));

/** Asks a question and waits until its answer can be refused. */
async function asked(path: string, question: string, where: string): Promise<Page> {
  const page = await openPage(path);
  await page.locator('main [name=q]').fill(question);
  await page.locator(`${where} .not-this`).waitFor();
  await eventually(() => page.evaluate(() => sessionStorage.getItem('visit'))).toContain(question);
  return page;
}

/** Where the answer, if there is one, and the results lead. */
const hrefs = (page: Page, where: string) =>
  page
    .locator(`${where} :is(.source, .options a)`)
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

const said = (page: Page) => page.locator('main search-box [role=status]').textContent();

const gaps = () => rows('SELECT query, why, article FROM gaps ORDER BY id');
