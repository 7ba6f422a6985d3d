import { describe, expect, test } from 'vitest';
import { openPage } from '../product.ts';

describe('a misspelt question', () => {
  test('is answered as it was meant, and the list says how it was read', async () => {
    const page = await openPage('/');
    await page.locator('main [name=q]').fill('cancle my subscribtion');
    await page.locator('.drop .corrected').waitFor();

    expect(await page.locator('.drop .corrected').textContent()).toBe(
      'Showing results for “cancel my subscription”. Search for “cancle my subscribtion” instead',
    );
    expect(await page.getByRole('option').first().getAttribute('href')).toContain(
      '/articles/cancel-subscription-refund/',
    );
  });

  test('is searched as it was typed when the reader says so', async () => {
    const page = await openPage('/search/?q=cancle+my+subscribtion');
    await page.locator('.results .corrected a').click();
    await page.waitForURL('**exact');
    await page.locator('search-results .count').waitFor();

    expect(await page.locator('.results .corrected').count()).toBe(0);
    expect(await page.locator('main [name=q]').inputValue()).toBe('cancle my subscribtion');
  });

  test('can be searched as it was typed without JavaScript too', async () => {
    const page = await openPage('/', { javaScriptEnabled: false });
    await page.locator('main [name=q]').fill('cancle my subscribtion');
    await page.keyboard.press('Enter');
    await page.locator('a', { hasText: 'Search for “cancle my subscribtion” instead' }).click();
    await page.waitForURL('**exact=');

    expect(await page.locator('.results .count').textContent()).toContain('cancle');
    expect(await page.locator('.results').textContent()).not.toContain('Showing results for');
  });

  test('in Chinese says so in Chinese', async () => {
    const page = await openPage('/zh-cn/search/?q=怎么绑定+Strpie');
    await page.locator('.results .corrected').waitFor();

    expect(await page.locator('.results .corrected').textContent()).toMatch(
      /^已显示“.+”的结果。仍然搜索“.+”$/,
    );
  });
});
