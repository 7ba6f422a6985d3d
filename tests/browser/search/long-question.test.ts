import { describe, expect, test } from 'vitest';
import { eventually, get, newReader, openPage, origin, rows } from '../product.ts';
import { hide, visitAfter } from '../visits/visit-of.ts';

const greeting =
  'Hello Mei,\nI hope that you had a good week by the sea. I have used Paperboat for two years now and like it very much, thank you!\n';
const story =
  'A client in Berlin wrote to me this morning that she was unhappy with the drawings that I made for her, and I would like to be fair. ' +
  'It was a small job of four days in spring, with two rounds of changes, and she had paid by card on the same evening. ';
const mails = [
  {
    root: '/',
    locale: 'en',
    mail: `${greeting}${story.repeat(3)}\nHow do I refund a client?\nMany greetings from the coast, Ada`,
    asks: /How do I refund a client\?$/,
  },
  {
    root: '/zh-cn/',
    locale: 'zh-CN',
    mail: `林梅你好！\n${'我用纸船开发票两年了，一直很顺手，谢谢你。上个月给一位老客户画了一套插图，她当天就刷卡付了。'.repeat(6)}\n怎么把钱退给客户？\n谢谢，祝好！`,
    asks: /怎么把钱退给客户？$/,
  },
] as const;

describe.each(mails)('a message that is pasted into the search field in $locale', (given) => {
  const { root, locale, mail, asks } = given;
  const line = mail.trim().replace(/\s*\n+\s*/g, ' ');

  test('is answered, its line breaks as spaces, and what asks in it is kept', async () => {
    const page = await openPage(`${root}search/`);
    const field = page.locator('main [name=q]');
    await field.focus();
    // What listens for it is fetched once the page is there.
    await page.waitForLoadState('networkidle');
    await field.evaluate((input, text) => {
      const data = new DataTransfer();
      data.setData('text', text);
      input.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, mail);
    await page.locator('search-results .options a').first().waitFor();
    const visit = await visitAfter(page, hide);

    expect(await field.inputValue()).toBe(line);
    expect(await page.locator('search-results .options a').first().getAttribute('href')).toContain(
      '/refund-payment/',
    );
    expect(visit?.searches.at(-1)?.query).toMatch(asks);
    expect([...(visit?.searches.at(-1)?.query ?? '')].length).toBeLessThanOrEqual(200);
  });

  test('is answered without a script, and to programs', async () => {
    const path = `/api/search?locale=${locale}&q=${encodeURIComponent(mail)}`;
    const page = await newReader({ javaScriptEnabled: false });
    await page.goto(origin + path);

    expect(await page.locator('.results .options a').first().getAttribute('href')).toContain(
      '/refund-payment/',
    );
    const { results } = await (await get(path)).json();
    expect(results[0]).toMatchObject({ article: 'refund-payment' });
    expect(await rows('SELECT query FROM gaps')).toEqual([]);
  });
});

test('of a long message that nothing answers what asks is noted', async () => {
  const page = await openPage(
    `/search/?q=${encodeURIComponent(`${'It rained all week by the sea, and the gulls were loud. '.repeat(10)}Which glaze do dinosaurs prefer? Best wishes, Ada`)}`,
  );
  await page.locator('[data-part=none]:not([hidden])').waitFor();
  await eventually(() => rows('SELECT query FROM gaps')).toHaveLength(1);

  const [gap] = await rows<{ query: string }>('SELECT query FROM gaps');
  expect(gap?.query).toMatch(/Which glaze do dinosaurs prefer\?$/);
  expect(gap?.query.length).toBeLessThanOrEqual(200);
});
