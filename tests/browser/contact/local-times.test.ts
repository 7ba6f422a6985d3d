import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { origin, rows, settings } from '../product.ts';
import { openMessage } from './form-page.ts';

/** Where hardly anybody has the owner's day. */
const elsewhere = 'America/Los_Angeles';

describe('the times of a message', () => {
  test.each([
    [
      'en',
      '/contact/',
      'en-GB',
      /^Times are by your own clock: Pacific /,
      /Reply by \d\d:\d\d GMT-[78]/,
    ],
    [
      'zh-CN',
      '/zh-cn/contact/',
      'zh-CN',
      /^时间均为你所在地的时间：.*太平洋/,
      /GMT-[78] ?\d\d:\d\d/,
    ],
  ])('are those of the reader elsewhere, in %s', async (_, path, intl, clock, replyBy) => {
    const page = await openMessage(path, { timezoneId: elsewhere });
    await page.locator('[data-part=clock]', { hasText: clock }).waitFor();
    const [message] = await rows<{ created_at: string }>('SELECT created_at FROM messages');

    expect(plain(await inThread(page), intl)).toBe(written(message?.created_at, intl, elsewhere));
    expect(await page.locator('.intro').textContent()).toMatch(replyBy);
  });

  test('have the same day in the list of messages', async () => {
    const page = await openMessage('/contact/', { timezoneId: elsewhere });
    await page.locator('[data-part=clock]', { hasText: 'your own clock' }).waitFor();
    const moment = await inThread(page);
    await page.goto(`${origin}/sent/`);
    const listed = await page.locator('sent-messages li small').textContent();

    expect(moment).toContain(listed?.trim().replace('sent ', ''));
  });

  test.each([
    ['where the reader’s clock shows the same', { timezoneId: 'Asia/Manila' }],
    ['without script', { timezoneId: elsewhere, javaScriptEnabled: false }],
  ])('are the owner’s %s', async (_, options) => {
    const page = await openMessage('/contact/', options);
    await page.waitForLoadState('networkidle');
    const [message] = await rows<{ created_at: string }>('SELECT created_at FROM messages');

    expect(await page.locator('[data-part=clock]').textContent()).toBe(
      'Times are those of Singapore.',
    );
    expect(await inThread(page)).toBe(written(message?.created_at, 'en-GB', settings.timeZone));
    expect(await page.locator('.intro').textContent()).not.toContain('GMT');
  });
});

const inThread = (page: Page) => page.locator('.thread time').textContent();

const written = (time: string | undefined, intl: string, timeZone: string) =>
  plain(
    new Date(time ?? '').toLocaleString(intl, {
      dateStyle: 'long',
      timeStyle: 'short',
      hourCycle: 'h23',
      timeZone,
    }),
    intl,
  );

/** Without the spaces that Chinese has around digits. */
const plain = (text: string | null, intl = 'zh-CN') =>
  intl === 'zh-CN' ? (text ?? '').replaceAll(' ', '') : (text ?? '');
