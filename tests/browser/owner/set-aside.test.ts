import { expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, follow, openPage, rows, runSchedule } from '../product.ts';

const week = '/admin/weeks/2026-W46/';
const weekOver = new Date('2026-11-16T06:00:00Z');

const openWeek = (path: string, options = {}) =>
  openPage(path, { ...asOwner(), reducedMotion: 'reduce', ...options });

test.each(['en', 'zh-CN'])(
  'what was set aside fits into every window, and breaks no rule of accessibility, in %s',
  async (lang) => {
    await attackedWeek();
    const page = await openWeek(`${week}set-aside/?lang=${lang}`);

    expect(await page.locator('section.panel li').count()).toBe(3);
    expect(await stickingOutOfWindows(page)).toEqual([]);
    expect(await violationsInLooks(page)).toEqual([]);
  },
);

test('the week leads to what was set aside, and it is counted and left out again by keys, without script', async () => {
  await attackedWeek();
  const page = await openWeek(week, { javaScriptEnabled: false });
  const lead = () => page.locator('p.lead').textContent();
  await follow(page, () => page.getByRole('link', { name: 'Look at them' }).press('Enter'));
  const before = await lead();
  await follow(page, () =>
    page.getByRole('button', { name: 'Count them all the same' }).press('Enter'),
  );
  const counted = await lead();
  await follow(page, () =>
    page.getByRole('button', { name: 'Set them aside again' }).press('Enter'),
  );
  const again = await lead();
  await follow(page, () => page.getByRole('link', { name: 'Back to the week' }).press('Enter'));

  expect(before).toBe(
    '50 visits, 65 votes and 67 people who asked of one network were set aside: they go beyond what one network may count for.',
  );
  expect(counted).toContain('You count them all the same.');
  expect(again).toBe(before);
  expect(await lead()).toContain('20 visits came with a question.');
});

const seventy = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 70)';
const time = '2026-11-10T02:00:00.000Z';

/** Seventy names of browsers at one address. */
async function attackedWeek() {
  await rows(
    `${seventy}
     INSERT INTO visits (visit, started, locale, data, created_at, network)
     SELECT 'tab-' || i, '${time}', 'en',
            json_object('visit', 'tab-' || i, 'started', '${time}', 'locale', 'en',
              'searches', json('[{"query":"how do I give a client the money back","answered":true,"clicked":"refund-payment"}]'),
              'articles', json('[{"article":"refund-payment","seconds":20,"helpful":"yes"}]')),
            '${time}', 'attacker'
       FROM n`,
  );
  await rows(
    `${seventy}
     INSERT INTO votes (article, locale, version, helpful, visitor, day, created_at, network)
     SELECT 'refund-payment', 'en', 'a', 'yes', 'v' || i, '2026-11-10', '${time}', 'attacker' FROM n`,
  );
  await rows(
    `${seventy}
     INSERT INTO gaps (query, folded, locale, why, visitor, day, created_at, network)
     SELECT 'free gold', 'free gold', 'en', 'no-answer', 'v' || i, '2026-11-10', '${time}', 'attacker' FROM n`,
  );
  await runSchedule(weekOver, 3);
}
