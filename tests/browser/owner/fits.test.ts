import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import {
  asOwner,
  emptyTables,
  origin,
  postJson,
  rows,
  runSchedule,
  watchedPage,
} from '../product.ts';

const paths = [
  '/admin/',
  '/admin/messages/',
  '/admin/messages/one/',
  '/admin/messages/one/delete',
  '/admin/gaps/',
  '/admin/articles/',
  '/admin/articles/en/refund-payment/',
  '/admin/surveys/',
  '/admin/outbox/',
  '/admin/privacy/',
];

const languages = ['en', 'zh-CN'];

describe('with something of everything', () => {
  /** Of each page what does not fit, or is lost: the tables are filled once, and emptied before the first test. */
  const found = new Map<string, string[]>();

  beforeAll(async () => {
    await emptyTables();
    await somethingOfAll();
    const page = await watchedPage({ ...asOwner(), reducedMotion: 'reduce' });
    for (const path of paths) found.set(path, await faultsOn(page, path));
    await page.context().close();
  });

  test.each(paths)('%s fits into every window, and loses nothing in forced colors', (path) => {
    expect(found.get(path)).toEqual([]);
  });
});

async function faultsOn(page: Page, path: string): Promise<string[]> {
  const found: string[] = [];
  for (const lang of languages) {
    await page.goto(`${origin}${path}?lang=${lang}`);
    await page
      .locator('details')
      .evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
    const faults = [...(await stickingOutOfWindows(page)), ...(await violationsInLooks(page))];
    found.push(...faults.map((fault) => `${lang}: ${fault}`));
  }
  return found;
}

/** A message with a reply, one in quarantine, what a machine filled in, gaps, a vote, an email that waits. */
async function somethingOfAll() {
  const at = '2026-11-20T10:00:00.000Z';
  await rows(
    `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, priority, quarantined, created_at,
                           reply_by, updated_at, page, query, email_index)
     VALUES ('one', '', 'one', '', 'en', 'key:none:jonas@client.example', 'key:none:My client’s card was refused when they paid twice.', 'urgent', 0,
             '${at}', '${at}', '${at}', '/articles/refund-payment/', 'key:none:refund twice', 'key:none:jonas@client.example'),
            ('two', '', 'two', '', 'en', 'key:none:spam@client.example', 'key:none:Buy https://a.example', 'normal', 1, '${at}', '${at}', '${at}', NULL, NULL,
             'key:none:spam@client.example')`,
  );
  await rows(
    `INSERT INTO notes (message, author, text, created_at) VALUES ('one', 'owner', 'key:none:Refunded.', '${at}')`,
  );
  await rows(
    `INSERT INTO emails (id, message, kind, to_address, subject, text, created_at, due_at, tries)
     VALUES ('r1', 'one', 'reply', 'key:none:jonas@client.example', 'key:none:Re: Paid', 'key:none:Refunded.', '${at}', '${at}', 1)`,
  );
  await rows(
    `INSERT INTO quarantine (kind, data, created_at) VALUES ('votes', 'key:none:{"article":"refund-payment"}', '${at}')`,
  );
  await postJson('/api/votes', { article: 'refund-payment', locale: 'en', helpful: 'yes' });
  for (const query of ['How do I refund a payment?', 'change the colour of my house'])
    await postJson('/api/gaps', {
      query,
      locale: 'en',
      why: 'asked',
      email: 'jonas@client.example',
    });
  await runSchedule(new Date());
}
