import { describe, expect, test } from 'vitest';
import { emailText } from './email-text.ts';
import { mailIn } from './mail-in.ts';
import {
  db,
  deliver,
  emails,
  messages,
  notes,
  page,
  press,
  setAside,
  written,
} from './start-mail.ts';

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
    expect(await page('/admin/messages/')).toMatch(/<h2>Quarantine: 1<\/h2><details open/);
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

    expect(rejected).toContain('of its files these cannot be kept: tool.exe.');
    expect(await notes()).toEqual([]);
    expect(await setAside()).toMatchObject([
      { why: 'unsendable-files', text: 'Here is the tool.' },
    ]);
    expect(await page('/admin/messages/')).toMatch(/files that cannot be kept.*tool\.exe/s);
  });

  test('that broke off goes to nobody: nobody knows what it still said', async () => {
    const { owner } = await written();
    const large = `Here is the contract.\n\n${'x'.repeat(70)}\n`.padEnd(
      26_000_000,
      'y '.repeat(35),
    );
    const rejected = await deliver(emailText({ from, to: owner, text: large }), {
      ...{ to: owner, from },
    });

    expect(rejected).toContain('Your answer was not sent');
    expect(await emails('reply')).toEqual([]);
  });

  test('whose letters could not be read goes to nobody', async () => {
    const { owner } = await written();
    const text = 'Refunded: \ufffd\ufffd.';
    const rejected = await deliver(emailText({ from, to: owner, text }), { to: owner, from });

    expect(rejected).toContain('Your answer was not sent');
    expect(await emails('reply')).toEqual([]);
  });

  test('leaves with the business card that her program adds named alone', async () => {
    const { owner } = await written();
    const headers = { 'Content-Type': 'multipart/mixed; boundary="b"' };
    const card =
      'Content-Type: text/vcard; name="mei.vcf"\nContent-Disposition: attachment; filename="mei.vcf"';
    const text = `--b\nContent-Type: text/plain\n\nRefunded.\n\n--b\n${card}\n\nBEGIN:VCARD\nEND:VCARD\n--b--`;
    await deliver(emailText({ from, to: owner, headers, text }), { to: owner, from });

    expect(await emails('reply')).toHaveLength(1);
  });

  test('goes out from whatever address she writes, also the one that takes emails', async () => {
    const { owner } = await written();
    const text = 'I have refunded it.';
    await deliver(emailText({ from: mailIn, to: owner, text }), { to: owner, from: mailIn });

    expect(await emails('reply')).toHaveLength(1);
  });

  test('goes out however much its customer wrote in that hour', async () => {
    const { owner, customer } = await written();
    for (let n = 0; n < 21; n += 1)
      await deliver(emailText({ to: customer, text: `And one more thing: ${n}` }), {
        to: customer,
      });
    await deliver(emailText({ from, to: owner, text: 'I see.' }), { to: owner, from });

    expect(await emails('reply')).toHaveLength(1);
  });

  test('that looks like a program’s is kept and sent back to her; a program’s is kept', async () => {
    const { owner } = await written();
    const byHeader = (name: string, value: string) =>
      deliver(emailText({ from, to: owner, headers: { [name]: value } }), { to: owner, from });
    const rejected = await byHeader('X-Auto-Response-Suppress', 'All');
    const away = await byHeader('Auto-Submitted', 'auto-replied');

    expect(rejected).toContain('it looks like one of a program');
    expect(away).toBeFalsy();
    expect(await setAside()).toHaveLength(2);
    expect(await emails('reply')).toEqual([]);
  });

  test('at an address that no key proves is sent back to her, and is no message of hers', async () => {
    const { owner } = await written();
    const other = owner.replace(/.{4}@/, 'aaaa@');
    const rejected = await deliver(emailText({ from, to: other }), { to: other, from });

    expect(rejected).toContain('is no longer there');
    expect(await messages()).toHaveLength(1);
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
