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
  receipts,
  setAside,
  written,
} from './start-mail.ts';

const automatic: Record<string, Record<string, string>> = {
  'an automatic answer': { 'Auto-Submitted': 'auto-replied' },
  'an automatic answer of older programs': { 'X-Autoreply': 'yes' },
  'a newsletter': { 'List-Unsubscribe': '<https://news.example/>' },
  'bulk mail': { Precedence: 'bulk' },
  'an invitation': { 'Content-Type': 'text/calendar; method=REQUEST' },
};

describe('set aside, where the owner sees it, is', () => {
  test.each(Object.entries(automatic))('%s to a message', async (_, headers) => {
    const { id, customer, owner } = await written();
    await deliver(emailText({ to: customer, headers, text: 'I am away.' }), { to: customer });
    await deliver(emailText({ to: owner, headers, text: 'I am away.' }), { to: owner });

    expect(await notes()).toEqual([]);
    expect(await emails('reply')).toEqual([]);
    expect(await setAside()).toMatchObject([
      { kind: 'emails', message: id, why: 'automatic' },
      { kind: 'emails', message: id, why: 'automatic' },
    ]);
  });

  test.each(Object.entries(automatic))(
    '%s to the plain address, and answered never',
    async (_, headers) => {
      await deliver(emailText({ headers, text: 'I am away.' }), { to: mailIn });

      expect(await messages()).toMatchObject([{ quarantined: 1, channel: 'email' }]);
      expect(await receipts()).toMatchObject([{ why: 'automatic' }]);
      expect(await emails()).toEqual([]);
    },
  );

  test.each(['Automatic reply: Paid twice', '自动回复：付了两次', 'Out of office'])(
    'what its subject calls so: %s',
    async (subject) => {
      const { customer } = await written();
      await deliver(emailText({ to: customer, subject }), { to: customer });

      expect(await setAside()).toMatchObject([{ why: 'automatic' }]);
    },
  );

  test('nothing that a mailbox adds to what people write', async () => {
    const { customer } = await written();
    const headers = {
      'Feedback-ID': 'i1234:Mailbox',
      'Auto-Submitted': 'no',
      'X-Auto-Response-Suppress': 'OOF',
    };
    await deliver(emailText({ to: customer, headers }), { to: customer });

    expect(await notes()).toHaveLength(1);
    expect(await setAside()).toEqual([]);
  });

  test('what no server asks an answer to', async () => {
    const { customer } = await written();
    await deliver(emailText({ to: customer }), { to: customer, from: '' });

    expect(await setAside()).toMatchObject([{ why: 'automatic' }]);
  });

  test('an email of ours that came back', async () => {
    const headers = { 'X-Quietdesk-Email': crypto.randomUUID() };
    await deliver(emailText({ from: 'mei@paperboat.example', headers }), { to: mailIn });

    expect(await messages()).toMatchObject([{ quarantined: 1 }]);
    expect(await receipts()).toMatchObject([{ why: 'loop' }]);
  });

  test('an email from the address that takes email', async () => {
    await deliver(emailText({ from: mailIn }), { to: mailIn });

    expect(await receipts()).toMatchObject([{ why: 'loop' }]);
    expect(await emails()).toEqual([]);
  });

  test('an email that goes round', async () => {
    const { customer } = await written();
    const received = Array.from({ length: 31 }, (_, n) => `Received: from a${n}.example\r\n`);
    await deliver(received.join('') + emailText({ to: customer }), { to: customer });

    expect(await setAside()).toMatchObject([{ why: 'loop' }]);
  });

  test('the twenty-first email about a message in an hour: two programs answer each other', async () => {
    const { customer } = await written();
    for (let n = 1; n <= 22; n += 1) {
      await deliver(emailText({ to: customer, text: `Answer ${n}` }), { to: customer });
    }

    expect(await notes()).toHaveLength(20);
    expect(await setAside()).toMatchObject([{ why: 'loop' }, { why: 'loop' }]);
  });

  test('each once, and shown with why', async () => {
    const { id, customer } = await written();
    const email = emailText({ to: customer, headers: { 'Auto-Submitted': 'auto-replied' } });
    await deliver(email, { to: customer });
    await deliver(email, { to: customer });

    const inbox = await page('/admin/messages/');
    expect(await setAside()).toHaveLength(1);
    expect(inbox).toContain('Emails set aside: 1');
    expect(inbox).toContain('A program sent this by itself.');
    expect(inbox).toContain(`href="/admin/messages/${id}/"`);
  });
});

describe('a bounce', () => {
  const bounce = (id: string, action = 'failed') =>
    emailText({
      from: 'Mail Delivery Subsystem <mailer-daemon@mx.example>',
      subject: 'Delivery Status Notification (Failure)',
      headers: { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="b"' },
      text: `--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; jonas@client.example
Action: ${action}
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 No such user
  here

--b
Content-Type: message/rfc822

From: Mei <mei@paperboat.example>
To: jonas@client.example
Subject: Re: Paid twice
X-Quietdesk-Email: ${id}

I have refunded it.

--b--`,
    });

  async function repliedTo() {
    const { id, customer } = await written();
    const key = crypto.randomUUID();
    await press(`/admin/messages/${id}/reply`, { text: 'Refunded.', key });
    const [reply] = await emails('reply');
    await db.prepare(`UPDATE emails SET sent_at = created_at, due_at = '2999'`).run();
    return { id, customer, email: reply?.id ?? '' };
  }

  test.each(['the plain address', 'the reply address'])(
    'to %s marks the email that it is about as not sent',
    async (where) => {
      const { id, customer, email } = await repliedTo();
      await deliver(bounce(email), {
        to: where === 'the plain address' ? mailIn : customer,
        from: '',
      });

      const marked = (await emails('reply'))[0];
      expect(marked).toMatchObject({ error: 'bounced_address: 550 5.1.1' });
      expect(marked?.failed_at).not.toBeNull();
      expect(await page(`/admin/messages/${id}/`)).toMatch(
        /550 5\.1\.1.*It came back: there is no such address/s,
      );
      expect(await messages()).toHaveLength(1);
    },
  );

  test('that only says that it takes longer marks nothing, and is set aside', async () => {
    const { customer, email } = await repliedTo();
    await deliver(bounce(email, 'delayed'), { to: customer, from: '' });

    expect((await emails('reply'))[0]?.failed_at).toBeNull();
    expect(await setAside()).toMatchObject([{ why: 'automatic' }]);
  });

  test('of an email that is none of ours is set aside', async () => {
    await deliver(bounce(crypto.randomUUID()), { to: mailIn, from: '' });

    expect(await messages()).toMatchObject([{ quarantined: 1 }]);
  });
});

describe('an email that fails DMARC', () => {
  const headers = {
    'Authentication-Results': 'mx.cloudflare.net; dkim=fail; spf=fail; dmarc=fail (p=none)',
  };

  test('is shown as such, and nobody is told that it arrived', async () => {
    await deliver(emailText({ headers }), { to: mailIn });

    const [message] = await messages();
    const kinds = (await emails()).map(({ kind }) => kind);
    expect(message).toMatchObject({ quarantined: 0 });
    expect(await page(`/admin/messages/${message?.id}/`)).toMatch(
      /class="note warn">.*address is probably forged: .*\(DMARC\).*<\/div><\/div><div lang/s,
    );
    expect(kinds).toEqual(['new-message']);
    expect((await emails())[0]?.text).toContain('(DMARC)');
  });

  test('is believed only of the server that delivered it', async () => {
    const forged = { ...headers, 'Authentication-Results': 'mx.cloudflare.net; dmarc=pass' };
    const email = `${emailText({ headers: forged })}`.replace(
      'MIME-Version',
      'Authentication-Results: elsewhere; dmarc=fail\r\nMIME-Version',
    );
    await deliver(`Authentication-Results: mx.cloudflare.net; dmarc=pass\r\n${email}`, {
      to: mailIn,
    });

    expect((await receipts())[0]).not.toHaveProperty('failsDmarc');
  });
});
