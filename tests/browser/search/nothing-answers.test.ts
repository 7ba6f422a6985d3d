import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  eventually,
  expectTrouble,
  newReader,
  openPage,
  origin,
  rows,
  sameReader,
  settings,
} from '../product.ts';
import { strangers } from '../strangers.ts';

const question = 'export dinosaur certificates';
const noted = (page: Page) => page.locator('[data-part=noted]').textContent();

describe('a question that nothing answers', () => {
  test.each([
    ['/search/', question, 'Your question is noted so an answer can be written.'],
    ['/search/', 'החזר', 'Your question is noted so an answer can be written.'],
    ['/search/', 'qz', 'Your question is noted so an answer can be written.'],
    ['/zh-cn/search/', '恐龙化石怎么保养', '你的问题已记下，会补上答案。'],
  ])('on %s is said to be noted once the Worker has it', async (path, asked, sentence) => {
    const page = await newReader();
    const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
    await page.route('**/api/gaps', async (route) => {
      await heard;
      await route.continue();
    });
    const sent = page.waitForRequest('**/api/gaps');
    await page.goto(`${origin}${path}?q=${encodeURIComponent(asked)}`);
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await sent;
    const before = [await noted(page), await gaps()];
    hear();
    await eventually(() => noted(page)).toBe(sentence);

    expect(before).toEqual(['', []]);
    expect(await gaps()).toEqual([{ query: asked, why: 'no-answer', email: null }]);
  });

  test('is said to have no answer, and noted once', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);
    await page.locator('[data-part=none]:not([hidden])').waitFor();
    await eventually(gaps).toHaveLength(1);
    await page.reload();
    await eventually(() => page.locator('.count').textContent()).toBe(
      `Nothing here answers “${question}” yet.`,
    );
    await page.waitForTimeout(2000);

    expect(await gaps()).toEqual([{ query: question, why: 'no-answer', email: null }]);
  });

  test('takes an address for when it is answered', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);
    await page.locator('answer-request [name=email]').fill('jonas@client.example');
    await page.getByRole('button', { name: 'Tell me' }).click();

    await eventually(() => page.locator('answer-request [role=status]').textContent()).toMatch(
      /^Noted/,
    );
    await eventually(gaps).toContainEqual({
      query: question,
      why: 'asked',
      email: 'jonas@client.example',
    });
  });

  test('is not noted before it is written to its end', async () => {
    const page = await openPage('/');
    // However slowly the machine types.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('main [name=q]').pressSequentially('dinosaur');
    await page.clock.runFor(400);
    await page.locator('main [name=q]').fill('how do I refund a client');
    await page.clock.runFor(2000);
    await page.locator('main .drop .answer').waitFor();
    await page.clock.runFor(2000);

    expect(await gaps()).toEqual([]);
  });

  test('is said to be one below the field, in words and once, not while it is typed', async () => {
    const page = await openPage('/');
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator('main [name=q]').fill('zzzqqq');
    await page.locator('main search-box.open').waitFor();
    const before = await page.locator('main .drop').isVisible();
    await page.clock.runFor(1000);
    await page.locator('main .drop .answer').waitFor();

    expect(before).toBe(false);
    expect(await page.locator('main .drop').textContent()).toBe(
      'Nothing here answers “zzzqqq” yet.Try fewer words, or write to Mei. Write to Mei',
    );
  });

  test('is not said to be noted when the Worker refuses it, and is told when it is asked again', async () => {
    expectTrouble(/503/);
    const page = await newReader();
    await page.route('**/api/gaps', (route) => route.fulfill({ status: 503 }), { times: 1 });
    const refused = page.waitForResponse('**/api/gaps');
    await page.goto(`${origin}/search/?q=${encodeURIComponent(question)}`);
    await refused;
    const after = await noted(page);
    await page.reload();
    await eventually(() => noted(page)).toMatch(/^Your question is noted/);

    expect(after).toBe('');
    expect(await gaps()).toHaveLength(1);
  });

  test.each([
    ['/search/', question, 'Tell me', /^Write your whole email address/],
    ['/zh-cn/search/', '恐龙化石怎么保养', '告诉我', /^请写完整的邮箱地址/],
  ])('on %s is not left without an address to tell', async (path, asked, name, sentence) => {
    const page = await openPage(`${path}?q=${encodeURIComponent(asked)}`);
    await page.getByRole('button', { name, exact: true }).click();
    await eventually(() => answered(page)).toMatch(sentence);

    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email');
    expect(await rows("SELECT query FROM gaps WHERE why = 'asked'")).toEqual([]);
  });

  test('after another one can be left with an address too', async () => {
    const page = await openPage(`/search/?q=${encodeURIComponent(question)}`);
    await leave(page);
    await page.locator('main [name=q]').fill('feed my dinosaur');
    await page.locator('.count:has-text("feed my dinosaur")').waitFor();
    const said = await page.locator('answer-request [role=status]').textContent();
    await leave(page);

    expect(said).toBe('');
    await eventually(() => rows("SELECT query FROM gaps WHERE why = 'asked' ORDER BY id")).toEqual([
      { query: question },
      { query: 'feed my dinosaur' },
    ]);
  });
});

describe('a question that nothing answers, and of which the Worker does not hear', () => {
  const open = sameReader();

  test.each([...strangers])(
    'is not said to be left or noted when %s (%d) answers',
    async (_, ...answer) => {
      const [status, contentType, body] = answer;
      if (status !== 200) expectTrouble(new RegExp(String(status)));
      const page = await open('/search/');
      await page.route('**/api/gaps', (route) => route.fulfill({ status, contentType, body }));
      const refused = page.waitForResponse('**/api/gaps');
      await page.locator('main [name=q]').fill(question);
      await refused;
      await page.locator('answer-request [name=email]').fill('jonas@client.example');
      await page.getByRole('button', { name: 'Tell me' }).click();

      const error = page.locator('answer-request p.error');
      await eventually(() => error.textContent()).toMatch(/^Not sent\. The form cannot be reached/);
      const mail = page.getByRole('link', { name: 'Open as an email' });
      expect(await mail.getAttribute('href')).toBe(
        `mailto:${settings.owner.email}?body=${encodeURIComponent(question)}`,
      );
      expect(await noted(page)).toBe('');
      await page.unroute('**/api/gaps');
      await page.getByRole('button', { name: 'Try again' }).click();
      await eventually(() => answered(page)).toMatch(/^Noted/);
    },
  );
});

const answered = (page: Page) => page.locator('answer-request [role=status]').textContent();

async function leave(page: Page) {
  await page.locator('answer-request [name=email]').fill('jonas@client.example');
  await page.getByRole('button', { name: 'Tell me' }).click();
  await page.locator('answer-request [role=status]:has-text("Noted.")').waitFor();
}

const gaps = () => rows('SELECT query, why, email FROM gaps ORDER BY id');
