import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ready } from './contact/form-page.ts';
import { eventually, newReader, origin, rows } from './product.ts';

const question = 'How do I refund a client who paid twice?';

describe('the hold-out', () => {
  test.each([
    { drawn: 0.49, without: true },
    { drawn: 0.5, without: false },
  ])(
    'of half of the visits: one that draws $drawn sees suggestions or none, and says so',
    async ({ drawn, without }) => {
      const page = await openForm({ share: 0.5, drawn });
      await write(page);
      if (without) await waitInVain(page);
      else await suggestions(page).waitFor();

      expect(await suggestions(page).isVisible()).toBe(!without);
      expect((await form(page)).holdOut).toBe(without);
    },
  );

  test('is drawn once a visit', async () => {
    const page = await openForm({ share: 0.5, drawn: 0.1 });
    await page.addInitScript(() => {
      Math.random = () => 0.9;
    });
    await page.reload();
    await ready(page);
    await write(page);
    await waitInVain(page);

    expect(await suggestions(page).isVisible()).toBe(false);
    expect((await form(page)).holdOut).toBe(true);
  });

  test('is nobody unless the owner says so', async () => {
    const page = await openForm({ drawn: 0 });
    await write(page);
    await suggestions(page).waitFor();

    expect((await form(page)).holdOut).toBe(false);
  });

  test('is never drawn of a reader who is not to be watched', async () => {
    const page = await openForm({ share: 0.5, drawn: 0, doNotTrack: true });
    await write(page);
    await suggestions(page).waitFor();

    // Which draft is this tab's own stays in it, and is no visit.
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(['draft']);
  });
});

interface Draw {
  /** As if the site had been built with it. */
  share?: number;
  drawn: number;
  doNotTrack?: boolean;
}

async function openForm({ share, drawn, doNotTrack = false }: Draw): Promise<Page> {
  const page = await newReader();
  if (share !== undefined) {
    await page.route('**/contact/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('data-hold-out="0"', `data-hold-out="${share}"`);
      await route.fulfill({ response, body });
    });
  }
  await page.addInitScript(
    ({ drawn, doNotTrack }) => {
      Math.random = () => drawn;
      if (doNotTrack) Object.defineProperty(navigator, 'globalPrivacyControl', { value: true });
    },
    { drawn, doNotTrack },
  );
  await page.goto(`${origin}/contact/`);
  await ready(page);
  return page;
}

const write = (page: Page) => page.locator('[name=text]').fill(question);

const suggestions = (page: Page) => page.locator('.suggestions');

/** Long enough for suggestions to come. */
const waitInVain = (page: Page) => page.waitForTimeout(1500);

/** What the visit says of the form. */
async function form(page: Page) {
  const id = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('visit') ?? '{}').visit as string,
  );
  await page.goto(`${origin}/`);
  const kept = async () =>
    (await rows<{ visit: string; data: string }>('SELECT visit, data FROM visits')).find(
      ({ visit }) => visit === id,
    );
  await eventually(kept).toBeDefined();
  return JSON.parse((await kept())?.data ?? '{}').form;
}
