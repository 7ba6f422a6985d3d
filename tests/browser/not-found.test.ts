import { describe, expect, test } from 'vitest';
import { eventually, expectTrouble, get, newReader, openPage, origin, rows } from './product.ts';

describe('an address that is not there', () => {
  test.each([
    ['/help/refund-payment', '/articles/refund-payment/', 'This page has moved or never existed.'],
    ['/zh-cn/articles/refund-payments/', '/zh-cn/articles/refund-payment/', '页面已移动或不存在。'],
    [
      '/old/reset_password.html',
      '/articles/reset-password/',
      'This page has moved or never existed.',
    ],
  ])('%s shows what its words find, at once', async (path, found, sentence) => {
    expectTrouble(/404/);
    const page = await openPage(path);
    await page.locator('search-results .options a').first().waitFor();

    expect(await page.locator('main').textContent()).toContain(sentence);
    expect(await page.locator('.intro span').isVisible()).toBe(true);
    const links = await page
      .locator('search-results .options a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    expect(links).toContain(found);
  });

  test('whose words find nothing is no question without an answer', async () => {
    expectTrouble(/404/);
    const page = await newReader();
    const asked = page.waitForResponse('**/companion/**');
    await page.goto(`${origin}/old/zzzqqq/`);
    await asked;
    await eventually(() => rows('SELECT query, why FROM gaps')).toEqual([
      { query: 'zzzqqq', why: 'not-found' },
    ]);

    expect(await page.locator('search-results').textContent()).not.toMatch(/zzzqqq/);
    expect(await page.locator('[data-part=directory]').isVisible()).toBe(true);
    expect(await page.locator('.intro span').isVisible()).toBe(false);
  });

  test('shows the topics beside the owner on a wide window, where its words find nothing', async () => {
    expectTrouble(/404/);
    const page = await newReader();
    await page.setViewportSize({ width: 1280, height: 800 });
    const asked = page.waitForResponse('**/companion/**');
    await page.goto(`${origin}/old/zzzqqq/`);
    await asked;
    const owner = await page.locator('.finding-side').boundingBox();
    const topics = await page.locator('[data-part=directory]').boundingBox();

    expect(topics?.y).toBeLessThanOrEqual((owner?.y ?? 0) + 32);
    expect((topics?.x ?? 0) + (topics?.width ?? 0)).toBeLessThan(owner?.x ?? 0);
  });

  test('is answered with 404', async () => {
    expect((await get('/help/refund-payment')).status).toBe(404);
    expect((await get('/zh-cn/nothing/')).status).toBe(404);
  });

  test('is noted as such, once', async () => {
    expectTrouble(/404/);
    const page = await openPage('/help/refund-payment');
    const gaps = () => rows('SELECT query, why FROM gaps');
    await eventually(gaps).toHaveLength(1);
    await page.reload();
    await page.waitForTimeout(1700);

    expect(await gaps()).toEqual([{ query: 'refund payment', why: 'not-found' }]);
  });

  test('that cannot be decoded is shown all the same', async () => {
    expectTrouble(/40[04]/);
    const page = await openPage('/help/refund%ff-payment');

    expect(await page.locator('h1').count()).toBe(1);
  });

  test('is no search of whoever came there, and what they open is what they read', async () => {
    expectTrouble(/404/);
    const page = await openPage('/help/refund%20payment%20for%20jonas@client.example');
    await page.locator('search-results .options a').first().click();
    await page.waitForURL('**/articles/**');
    const inTab = await page.evaluate(() => JSON.stringify({ ...sessionStorage }));
    await page.goto(`${origin}/`);
    await eventually(() => rows('SELECT data FROM visits')).toHaveLength(1);
    const [visit] = await rows<{ data: string }>('SELECT data FROM visits');

    expect(JSON.parse(visit?.data ?? '')).toMatchObject({ searches: [], articles: [{}] });
    expect(inTab).not.toContain('jonas');
  });

  test('is noted without what names somebody in it', async () => {
    expectTrouble(/404/);
    await openPage('/help/packing%20slips%20for%20jonas@client.example');
    await eventually(() => rows('SELECT query FROM gaps')).toEqual([
      { query: 'packing slips for' },
    ]);
  });

  test.each([
    ['/help/refund', 'Nothing here answers “zzzqqq” yet.'],
    ['/zh-cn/help/refund', '还没有文章能回答“zzzqqq”。'],
  ])('says once, in words, that nothing answers what is asked on %s', async (path, sentence) => {
    expectTrouble(/404/);
    const page = await openPage(path);
    await page.locator('main [name=q]').fill('zzzqqq');
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    const counts = await page.locator('.count').allTextContents();
    const write = await page.locator('[data-part=write]').getAttribute('href');
    await eventually(() => rows("SELECT query FROM gaps WHERE why = 'no-answer'")).toEqual([
      { query: 'zzzqqq' },
    ]);

    expect(counts).toEqual([sentence]);
    expect(await page.locator('search-results').textContent()).not.toMatch(/\b0\b/);
    expect(write).toMatch(/contact\/\?q=zzzqqq$/);
  });

  test('lets another question be asked there', async () => {
    expectTrouble(/404/);
    const page = await openPage('/help/refund-payment');
    await page.locator('main [name=q]').fill('forgot password');
    await page.locator('search-results a[href*="reset-password"]').first().waitFor();

    expect(new URL(page.url()).searchParams.get('q')).toBe('forgot password');
  });
});
