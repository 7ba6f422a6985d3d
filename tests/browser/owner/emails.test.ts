import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, openPage, rows } from '../product.ts';

const at = '2026-11-20T10:00:00.000Z';
const error = `E_RECIPIENT_SUPPRESSED: ${'a.very.long.name.'.repeat(8)}@client.example is suppressed`;

describe.each([
  ['the outbox', '/admin/outbox/'],
  ['a message', '/admin/messages/one/'],
  ['the inbox', '/admin/messages/'],
])('%s, with an email that was given up and much in quarantine', (_, path) => {
  test.each(['en', 'zh-CN'])('breaks no rule of accessibility in %s', async (lang) => {
    const page = await openFull(`${path}?lang=${lang}`);

    expect(await violationsInLooks(page)).toEqual([]);
  });

  test.each(['en', 'zh-CN'])('fits into every window in %s', async (lang) => {
    const page = await openFull(`${path}?lang=${lang}`);

    expect(await stickingOutOfWindows(page)).toEqual([]);
  });
});

test('a reply that did not leave is sent again from its message, by keyboard and without script', async () => {
  const page = await openFull('/admin/messages/one/?lang=en', { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'Send again' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/outbox/**');

  expect(await page.getByRole('status').textContent()).toContain('It is being tried again.');
});

async function openFull(path: string, options = {}) {
  await rows(
    `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, quarantined, created_at, reply_by,
                           updated_at)
     VALUES ('one', '', 'one', '', 'en', 'jonas@client.example', 'My client paid twice.', 0, '${at}', '${at}', '${at}'),
            ('two', '', 'two', '', 'en', 'spam@client.example', 'Buy', 1, '${at}', '${at}', '${at}')`,
  );
  await rows(
    `INSERT INTO notes (message, author, text, created_at) VALUES ('one', 'owner', 'Refunded.', '${at}')`,
  );
  await rows(
    `INSERT INTO emails (id, message, kind, to_address, subject, text, created_at, due_at, tries, error, failed_at)
     VALUES ('r1', 'one', 'reply', 'jonas@client.example', 'Re: Paid', 'Refunded.', '${at}', '${at}', 1, '${error}', '${at}'),
            ('r2', NULL, 'answer', 'jonas@client.example', 'Answered', 'Text', '${at}', '${at}', 20, 'away', '${at}')`,
  );
  await rows(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
     INSERT INTO quarantine (kind, data, created_at) SELECT 'votes', '{}', '${at}' FROM n`,
  );
  return openPage(path, { ...asOwner(), reducedMotion: 'reduce', ...options });
}
