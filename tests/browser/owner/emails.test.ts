import { describe, expect, test } from 'vitest';
import { stickingOutOfWindows, violationsInLooks } from '../looks.ts';
import { asOwner, openPage, rows } from '../product.ts';

const at = '2026-11-20T10:00:00.000Z';
const error = `E_RECIPIENT_SUPPRESSED: ${'a.very.long.name.'.repeat(8)}@client.example is suppressed`;

describe.each([
  ['the outbox', '/admin/outbox/'],
  ['one kind of emails', '/admin/outbox/?state=failed&kind=answer'],
  ['an email', '/admin/outbox/r1/'],
  ['emails about a message', '/admin/outbox/?message=one'],
  ['a message', '/admin/messages/one/'],
  ['the inbox', '/admin/messages/'],
  ['a search of messages', '/admin/messages/?q=twice'],
  ['a search that finds none', '/admin/messages/?q=elephants'],
])('%s, with an email that was given up and much in quarantine', (_, path) => {
  test.each(['en', 'zh-CN'])('breaks no rule of accessibility in %s', async (lang) => {
    const page = await openFull(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);

    expect(await violationsInLooks(page)).toEqual([]);
  });

  test.each(['en', 'zh-CN'])('fits into every window in %s', async (lang) => {
    const page = await openFull(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);

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

test('one kind of emails is chosen by keyboard and without script, and each leads to its words', async () => {
  const page = await openFull('/admin/outbox/?lang=en', { javaScriptEnabled: false });
  await page.getByLabel('Kind').focus();
  await page.keyboard.type('Reply');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/outbox/?state=all&kind=reply');
  const subjects = await page.locator('.emails a').allTextContents();
  await page.getByRole('link', { name: 'Re: Paid' }).click();

  expect(subjects).toEqual(['Re: Paid']);
  expect(await page.getByRole('textbox').inputValue()).toBe('Refunded.');
});

async function openFull(path: string, options = {}) {
  await rows(
    `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, quarantined, created_at, reply_by,
                           updated_at, email_index)
     VALUES ('one', '', 'one', '', 'en', 'key:none:jonas@client.example', 'key:none:My client paid twice.', 0, '${at}', '${at}', '${at}', 'key:none:jonas@client.example'),
            ('two', '', 'two', '', 'en', 'key:none:spam@client.example', 'key:none:Buy', 1, '${at}', '${at}', '${at}', 'key:none:spam@client.example')`,
  );
  await rows(
    `INSERT INTO notes (message, author, text, created_at) VALUES ('one', 'owner', 'key:none:Refunded.', '${at}')`,
  );
  await rows(
    `INSERT INTO emails (id, message, kind, to_address, subject, text, created_at, due_at, tries, error, failed_at)
     VALUES ('r1', 'one', 'reply', 'key:none:jonas@client.example', 'key:none:Re: Paid', 'key:none:Refunded.', '${at}', '${at}', 1, '${error}', '${at}'),
            ('r2', NULL, 'answer', 'key:none:jonas@client.example', 'key:none:Answered', 'key:none:Text', '${at}', '${at}', 20, 'away', '${at}')`,
  );
  await rows(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 150)
     INSERT INTO quarantine (kind, data, created_at) SELECT 'votes', 'key:none:{}', '${at}' FROM n`,
  );
  return openPage(path, { ...asOwner(), reducedMotion: 'reduce', ...options });
}
