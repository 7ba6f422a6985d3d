import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { picture, samples } from '../../worker/files/file-samples.ts';
import { stickingOut, violationsInLooks } from '../looks.ts';
import { asOwner, expectTrouble, newReader, openPage, origin, rows } from '../product.ts';
import { openForm, openMessage, send, write } from './form-page.ts';

/** A button that is still fading has neither of its colors. */
const still = { reducedMotion: 'reduce' } as const;

const withoutScript = { javaScriptEnabled: false };

const shot = { name: 'what I see.png', mimeType: 'image/png', buffer: Buffer.from(picture) };
const invoice = {
  name: 'invoice.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(samples.pdf),
};
const script = { name: 'run.png', mimeType: 'image/png', buffer: Buffer.from('#!/bin/sh\n') };

const choose = (page: Page, ...files: (typeof shot)[]) =>
  page.locator('input[name=files]').setInputFiles(files);

const stored = () => rows('SELECT name, kind, size FROM files ORDER BY kind');

const filled = { text: 'Hello Mei', email: 'jonas@client.example' };

describe.each([
  ['without script', withoutScript, 'main .button.primary'],
  ['with script', {}, 'message-form .button.primary'],
] as const)('files in the form %s', (_, options, button) => {
  test('go with the message, and can be saved from its page', async () => {
    const page = await openForm('/contact/', options);
    await write(page, filled);
    await choose(page, shot, invoice);
    await page.locator(button).click();
    await page.waitForURL('**/messages/*/**');
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: invoice.name }).click();
    const saved = await saving;

    expect(await stored()).toEqual([
      { name: invoice.name, kind: 'pdf', size: samples.pdf.length },
      { name: shot.name, kind: 'png', size: picture.length },
    ]);
    expect(saved.suggestedFilename()).toBe(invoice.name);
    expect(await readFile(await saved.path())).toEqual(invoice.buffer);
  });
});

test('a refused file is named without script, with the text, in the reader’s language', async () => {
  expectTrouble(/422/);
  const page = await openPage('/zh-cn/contact/', withoutScript);
  await write(page, filled);
  await choose(page, script);
  await page.locator('main .button.primary').click();
  await page.waitForURL('**/api/messages');
  const refused = await page.locator('#files-error').textContent();
  await choose(page, shot);
  await page.locator('main .button.primary').first().click();
  await page.waitForURL('**/messages/*/**');

  expect(refused).toContain('“run.png”不是这些格式：PNG');
  expect(await rows('SELECT text, email, locale FROM messages')).toEqual([
    { ...filled, locale: 'zh-CN' },
  ]);
  expect(await stored()).toMatchObject([{ name: shot.name }]);
});

test('a refused file is named beside its field with script, and what was typed stays', async () => {
  expectTrouble(/422/);
  const page = await openForm();
  await write(page, filled);
  await choose(page, script);
  await send(page);
  const error = page.locator('#files-error');
  await error.waitFor();
  const said = await error.textContent();
  await page.getByRole('button', { name: `Remove ${script.name}` }).click();
  await choose(page, shot);
  await error.waitFor({ state: 'hidden' });
  await send(page);
  await page.waitForURL('**/messages/*/**');

  expect(said).toContain('“run.png” is none of these: PNG');
  expect(await stored()).toMatchObject([{ name: shot.name }]);
});

test('files that are too much leave all that was typed, without script', async () => {
  expectTrouble(/413/);
  const page = await openPage('/contact/', withoutScript);
  await write(page, filled);
  const large = { ...invoice, buffer: Buffer.alloc(9 * 1024 * 1024, 'a') };
  await choose(page, large, large, large);
  await page.locator('main .button.primary').click();
  await page.waitForURL('**/api/messages');

  expect(await page.locator('[name=text]').inputValue()).toBe(filled.text);
  expect(await page.locator('[name=email]').inputValue()).toBe(filled.email);
  expect(await page.locator('main').textContent()).toContain('choose yours again');
});

test('the owner sees pictures in place, and their page breaks no rule of accessibility', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries(filled)) form.append(name, value);
  form.append('files', new File([picture], shot.name));
  form.append('files', new File([samples.pdf], invoice.name));
  const posted = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: form,
  });
  const { id, url } = (await posted.json()) as { id: string; url: string };
  const owner = await openPage(`/admin/messages/${id}/`, { ...still, ...asOwner() });
  const shown = owner.locator('.files img');
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => shown.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(1);
  const customer = await newReader(still);
  await customer.goto(origin + url);

  expect(await owner.locator('.files li').count()).toBe(2);
  expect(await violationsInLooks(owner)).toEqual([]);
  expect(await violationsInLooks(customer)).toEqual([]);
});

describe('the list of chosen files', () => {
  const items = (page: Page) => page.locator('.files li').allTextContents();
  const remove = (page: Page, name: string) => page.getByRole('button', { name: `Remove ${name}` });
  const inField = (page: Page) =>
    page
      .locator('input[name=files]')
      .evaluate((input) => [...((input as HTMLInputElement).files ?? [])].map(({ name }) => name));

  test('is fetched with the first of them', async () => {
    const page = await openForm();
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await choose(page, shot);
    await page.locator('.files li').waitFor();

    expect(scripts.filter((url) => url.includes('chosen-files'))).toHaveLength(1);
  });

  test('grows with each choice, and what is removed by keyboard is not sent', async () => {
    const page = await openForm();
    await write(page, filled);
    await choose(page, shot);
    await page.locator('.files li').waitFor();
    await choose(page, invoice);
    await page.locator('.files li').nth(1).waitFor();
    const listed = await items(page);
    await remove(page, shot.name).focus();
    await page.keyboard.press('Enter');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    const said = page.locator('[role=status]', { hasText: `${shot.name} is removed.` });
    await said.waitFor();
    await send(page);
    await page.waitForURL('**/messages/*/**');

    expect(listed).toEqual([`${shot.name} 1 KB Remove`, `${invoice.name} 1 KB Remove`]);
    expect(focused).toBe(`Remove ${invoice.name}`);
    expect(await stored()).toMatchObject([{ name: invoice.name }]);
  });

  test('takes no file that is too large, empty, or the sixth, and says so at once', async () => {
    const page = await openForm();
    const six = Array.from({ length: 6 }, (_, n) => ({ ...shot, name: `${n}.png` }));
    const large = { ...invoice, name: 'large.pdf', buffer: Buffer.alloc(5 * 1024 * 1024 + 1) };
    const empty = { ...invoice, name: 'empty.pdf', buffer: Buffer.alloc(0) };
    await choose(page, large, empty, ...six);
    const said = page.locator('[role=status]', {
      hasText: 'Left out: 5.png. Choose up to 5 files.',
    });
    await said.waitFor();
    const error = page.locator('main .error').first();
    const colors = [said, error].map((place) => place.evaluate((it) => getComputedStyle(it).color));

    expect(await said.textContent()).toMatch(
      /“large\.pdf” is larger than 5 MB.*“empty\.pdf” is empty/,
    );
    expect(new Set(await Promise.all(colors)).size).toBe(1);
    expect(await inField(page)).toEqual(['0.png', '1.png', '2.png', '3.png', '4.png']);
  });

  test('has what is pasted', async () => {
    const page = await openForm();
    await page.locator('[name=text]').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File(['pasted'], 'pasted.png', { type: 'image/png' }));
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    await page.locator('.files li').waitFor();

    expect(await inField(page)).toEqual(['pasted.png']);
  });

  test.each(['/contact/', '/zh-cn/contact/'])(
    'breaks no rule of accessibility on %s',
    async (path) => {
      const page = await openForm(path, { reducedMotion: 'reduce' });
      await choose(page, shot, invoice);
      await page.locator('.files li').nth(1).waitFor();

      expect(await violationsInLooks(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await page.evaluate(stickingOut)).toEqual([]);
    },
  );

  test('stays, with the text, where it was not sent; while it is sent a bar says how far', async () => {
    expectTrouble(/ERR_FAILED|Failed to load/);
    const page = await openForm();
    await write(page, filled);
    await choose(page, shot);
    await page.locator('.files li').waitFor();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/api/messages', async (route) => {
      await released;
      await route.abort();
    });
    await send(page);
    const bar = page.getByRole('progressbar', { name: 'Sending the files' });
    await bar.waitFor();
    release();
    await bar.waitFor({ state: 'detached' });

    expect(await inField(page)).toEqual([shot.name]);
    expect(await page.locator('[name=text]').inputValue()).toBe(filled.text);
  });

  test('goes with a note too', async () => {
    const page = await openMessage();
    await page.locator('note-form textarea').fill('See this.');
    await choose(page, shot);
    await page.locator('note-form .files li').waitFor();
    await page.locator('note-form .button.primary').click();
    await page.getByRole('link', { name: shot.name }).waitFor();

    expect(await inField(page)).toEqual([]);
    expect(await stored()).toMatchObject([{ name: shot.name }]);
  });
});
