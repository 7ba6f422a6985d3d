import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { origin, rows } from '../running-worker.ts';
import type { EngineWindow } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

const languages = [
  { locale: 'en', root: '/', question: 'how do I refund a client', word: 'refund' },
  { locale: 'zh-CN', root: '/zh-cn/', question: '怎么把钱退给客户', word: '退款' },
] as const;

const field = 'main [name=q]';

/** Waits for what scripts and the Worker do in their own time. */
const eventually = <Value>(value: () => Value) => expect.poll(value, { timeout: 120_000 });

for (const engine of [firefox, webkit]) {
  if (engine.missing) console.warn(`Left out, for it is not installed: ${engine.missing}`);

  describe.skipIf(engine.missing)(`in ${engine.name}`, () => {
    let page: EngineWindow;
    beforeEach(async () => {
      page = await engine.open();
    });
    afterEach(async () => {
      const errors = page.errors();
      await page.close();

      expect(errors).toEqual([]);
    });

    describe.each(languages)('in $locale', ({ locale, root, question, word }) => {
      test.each([question, word])('“%s” is answered while it is typed', async (asked) => {
        await page.open(origin + root);
        await page.type(field, asked);

        await eventually(() => pathsIn(page, '.drop a')).toContain(
          `${root}articles/refund-payment/`,
        );
      });

      test('a question has a page of results, an article, and the way back', async () => {
        await page.open(origin + root);
        await page.type(field, question);
        await page.pressEnter();
        await eventually(() => pathsIn(page, 'search-results .options a')).toContain(
          `${root}articles/refund-payment/`,
        );
        await page.click(`search-results .options a[href*="/refund-payment/"]`);
        await eventually(() => pathOf(page)).toBe(`${root}articles/refund-payment/`);
        await page.back();
        await eventually(() => pathOf(page)).toBe(`${root}search/`);

        await eventually(() => pathsIn(page, 'search-results .options a')).toContain(
          `${root}articles/refund-payment/`,
        );
        await eventually(() => page.value(`document.querySelector('${field}').value`)).toBe(
          question,
        );
      });

      test.each([
        ['on the home page', root, 'main'],
        ['in the header of an article', `${root}articles/payout-late/`, 'header'],
      ])('a question %s comes back with its list', async (_, path, part) => {
        await page.open(origin + path);
        await page.type(`${part} [name=q]`, word);
        await eventually(() => pathsIn(page, `${part} .drop a`)).toContain(
          `${root}articles/refund-payment/`,
        );
        await page.click(`${part} .drop a[href*="/refund-payment/"]`);
        await eventually(() => pathOf(page)).toBe(`${root}articles/refund-payment/`);
        await page.back();
        await eventually(() => pathOf(page)).toBe(path);

        await eventually(() => pathsIn(page, `${part} .drop a`)).toContain(
          `${root}articles/refund-payment/`,
        );
        await eventually(() => page.value(`document.querySelector('${part} [name=q]').value`)).toBe(
          word,
        );
      });

      test.each(['yes', 'no'])('a vote for %s is stored and answered', async (helpful) => {
        await page.open(`${origin}${root}articles/refund-payment/`);
        await page.click(helpful === 'yes' ? 'article-vote [value=yes]' : 'article-vote summary');

        await eventually(() => rows('SELECT article, locale, helpful FROM votes')).toEqual([
          { article: 'refund-payment', locale, helpful },
        ]);
        if (helpful === 'yes')
          await eventually(() => textIn(page, 'article-vote .status')).not.toBe('');
        else expect(await isShown(page, 'article-vote [type=radio]')).toBe(true);
      });

      test('a message is kept as a draft, sent once, and has its page', async () => {
        await page.open(`${origin}${root}contact/`);
        await page.type('[name=text]', question);
        await page.type('[name=email]', 'jonas@client.example');
        await eventually(() => page.value('Object.values(localStorage).join()')).toContain('jonas');
        await page.reload();
        await eventually(() => isShown(page, '[data-part=draft]')).toBe(true);
        const kept = await page.value(`document.querySelector('[name=text]').value`);
        // They come above the button, which would move while it is pressed.
        await eventually(() => isShown(page, '[data-part=suggestions]')).toBe(true);
        await page.value(
          `document.querySelector('message-form .button.primary').scrollIntoView({ block: 'center' })`,
        );
        await page.click('message-form .button.primary');
        await eventually(() => pathOf(page)).toMatch(/^\/messages\//);

        expect(kept).toBe(question);
        expect(await rows('SELECT text, locale FROM messages')).toEqual([
          { text: question, locale },
        ]);
        expect(await textIn(page, 'main')).toContain(question);
      });
    });

    test('the theme goes to light and to dark, and is kept', async () => {
      await page.open(origin);
      const button = 'theme-button button';
      await page.click(button);
      const light = await background(page);
      await page.click(button);
      const dark = await background(page);
      await page.reload();

      expect([light, dark]).toEqual(['rgb(251, 252, 253)', 'rgb(16, 19, 24)']);
      expect(await background(page)).toBe(dark);
    });
  });
}

const pathOf = (page: EngineWindow) => page.value<string>('location.pathname');

const pathsIn = (page: EngineWindow, selector: string) =>
  page.value<string[]>(
    `[...document.querySelectorAll('${selector}')].map((link) => link.pathname)`,
  );

const textIn = (page: EngineWindow, selector: string) =>
  page.value<string>(`document.querySelector('${selector}')?.textContent.trim() ?? ''`);

const isShown = (page: EngineWindow, selector: string) =>
  page.value<boolean>(`document.querySelector('${selector}')?.getClientRects().length > 0`);

const background = (page: EngineWindow) =>
  page.value<string>('getComputedStyle(document.body).backgroundColor');
