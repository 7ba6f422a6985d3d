import { expect, test } from 'vitest';
import { messages, ready, send, write } from './contact/form-page.ts';
import { newReader, origin, rows } from './product.ts';

/** What a browser has only where a page came over HTTPS or from its own machine: a preview on a phone does not. */
function withoutSecureContext() {
  const { prototype: navigator } = Navigator;
  for (const name of ['locks', 'clipboard', 'serviceWorker'] as const) {
    Object.defineProperty(navigator, name, { value: undefined });
  }
  Object.defineProperty(Crypto.prototype, 'randomUUID', { value: undefined });
  Object.defineProperty(window, 'caches', { value: undefined });
}

test('over plain HTTP a message and a note are sent, and a visit is counted', async () => {
  const page = await newReader();
  await page.addInitScript(withoutSecureContext);
  await page.goto(`${origin}/contact/`);
  await ready(page);
  await write(page, { text: 'My client paid twice.', email: 'jonas@client.example' });
  await send(page);
  await page.waitForURL('**/messages/*/**');
  await page.waitForFunction(() => customElements.get('note-form') !== undefined);
  await page.locator('note-form [name=text]').fill('It was 12 euros.');
  await page.locator('note-form .button.primary').click();
  await page.locator('.thread li', { hasText: 'It was 12 euros.' }).waitFor();

  expect(await messages()).toMatchObject([{ visit: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
  expect(await rows('SELECT text FROM notes')).toEqual([{ text: 'It was 12 euros.' }]);
});
