import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { asOwner, openPage, postJson, rows, runSchedule } from './product.ts';

describe.each([390, 1280])('in a window %i pixels wide', (width) => {
  const viewport = { width, height: 900 };

  test.each(['/topics/', '/topics/getting-paid/', '/articles/', '/zh-cn/topics/'])(
    'no line touches the heading of %s, with words below it or without',
    async (path) => {
      const page = await openPage(path, { viewport });
      const below = [await spaceBelowHeading(page)];
      await page.locator('main .intro').evaluateAll((all) => all.map((words) => words.remove()));
      below.push(await spaceBelowHeading(page));

      for (const pixels of below) expect(pixels).toBeGreaterThanOrEqual(12);
    },
  );
});

describe('in the owner’s window on a phone', () => {
  test.each(['message', 'gap'])('the buttons below a %s are of one width', async (what) => {
    const path = what === 'message' ? await newMessage() : await newGap();
    const page = await openPage(path, { ...asOwner(), viewport: { width: 390, height: 900 } });
    const widths = await page
      .locator('.actions.equal .button')
      .evaluateAll((buttons) => buttons.map((button) => Math.round(button.clientWidth)));

    expect(widths.length).toBeGreaterThan(2);
    expect(new Set(widths).size).toBe(1);
  });
});

/** From the foot of the first heading to the next thing that is seen, in pixels. */
const spaceBelowHeading = (page: Page) =>
  page.evaluate(() => {
    const foot = document.querySelector('h1')?.getBoundingClientRect().bottom ?? 0;
    const tops = [...document.querySelectorAll('main *')]
      .filter((element) => element.clientHeight > 1)
      .map((element) => element.getBoundingClientRect().top)
      .filter((top) => top >= foot);
    return Math.min(...tops) - foot;
  });

async function newMessage(): Promise<string> {
  const sent = await postJson('/api/messages', {
    email: 'jonas@client.example',
    text: 'A question',
  });
  const { id } = (await sent.json()) as { id: string };
  return `/admin/messages/${id}/`;
}

async function newGap(): Promise<string> {
  await postJson('/api/gaps', { query: 'paint my dinosaur', locale: 'en', why: 'no-answer' });
  await runSchedule(new Date());
  const [wording] = await rows<{ gap: number }>('SELECT gap FROM wordings');
  return `/admin/gaps/${wording?.gap}/`;
}
