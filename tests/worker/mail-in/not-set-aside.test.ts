import { describe, expect, test } from 'vitest';
import { emailText } from './email-text.ts';
import { mailIn } from './mail-in.ts';
import { db, deliver, emails, messages, notes, press, setAside, written } from './start-mail.ts';

describe('a first email from a person', () => {
  test.each([
    'Delivery status of order 4711',
    'Undelivered parcel',
    'On holiday mode I am still charged',
    'Invitation: how do I invite a colleague?',
    '退信问题',
    '未送达，请帮忙查一下',
  ])('is a message to the owner whatever its subject is: %s', async (subject) => {
    await deliver(emailText({ subject }), { to: mailIn });

    expect(await messages()).toMatchObject([{ quarantined: 0 }]);
    expect(await emails('new-message')).toHaveLength(1);
    expect(await emails('acknowledgement')).toHaveLength(1);
  });

  test('is one with the links of its signature', async () => {
    const links = ['shop', 'facebook', 'instagram', 'linkedin', 'youtube', 'tiktok'];
    const signature = links.map((name) => `https://${name}.example/paper`).join('\n');
    await deliver(emailText({ text: `Where is my invoice?\n\nJonas\n${signature}` }), {
      to: mailIn,
    });

    expect(await messages()).toMatchObject([{ quarantined: 0 }]);
  });
});

describe('an answer of the owner’s', () => {
  const from = 'mei@paperboat.example';

  test('to a message that is gone is sent back to her, and stored nowhere', async () => {
    const { id, owner } = await written();
    await db.prepare('DELETE FROM messages WHERE id = ?1').bind(id).run();
    const rejected = await deliver(emailText({ from, to: owner }), { to: owner, from });

    expect(rejected).toBe(
      'Your answer was not sent: the message that it answers is no longer there.',
    );
    expect(await messages()).toEqual([]);
  });

  test('with its notice in it, whose links a program has rewritten, goes to nobody', async () => {
    const { id, owner } = await written();
    const link = `https://safelinks.example/?url=https%3A%2F%2Fhelp.example%2Fadmin%2Fmessages%2F${id}%2F`;
    const text = `I have refunded it.\n\nMy client paid twice. ${link}`;
    const rejected = await deliver(emailText({ from, to: owner, text }), { to: owner, from });

    expect(rejected).toContain('Your answer was not sent');
    expect(await emails('reply')).toEqual([]);
    expect(await setAside()).toMatchObject([{ why: 'unsendable' }]);
  });

  test('does not leave without a file that came with it', async () => {
    const { owner } = await written();
    const text = `--b
Content-Type: text/plain; charset=utf-8

Here is the tool.

--b
Content-Type: application/octet-stream; name="tool.exe"
Content-Disposition: attachment; filename="tool.exe"

MZ
--b--`;
    const headers = { 'Content-Type': 'multipart/mixed; boundary="b"' };
    const rejected = await deliver(emailText({ from, to: owner, headers, text }), {
      ...{ to: owner, from },
    });

    expect(rejected).toContain('it has a file that cannot be kept');
    expect(await notes()).toEqual([]);
    expect(await setAside()).toMatchObject([{ why: 'unsendable', text: 'Here is the tool.' }]);
  });
});

test('what is handed over to a person has no address at which the owner answers', async () => {
  const { customer, owner } = await written();
  const response = await press('/admin/privacy/export', { email: 'jonas@client.example' });
  const handed = await response.text();

  expect(owner).toMatch(/^reply\+/);
  expect(handed).toContain('My client paid twice.');
  for (const address of [owner, customer]) expect(handed).not.toContain(address);
});
