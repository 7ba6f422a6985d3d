import { describe, expect, test } from 'vitest';
import { shareOf } from '../../../worker/budgets/shares.ts';
import { DAY } from '../../../worker/contract/time/durations.ts';
import { emailText } from './email-text.ts';
import { mailIn, rowsPerDay } from './mail-in.ts';
import {
  db,
  deliver,
  emails,
  messages,
  notes,
  page,
  press,
  receipts,
  written,
} from './start-mail.ts';

const plain = { to: mailIn };

describe('an email to the plain address', () => {
  test('becomes a message, with its subject and its channel, and both sides are told', async () => {
    await deliver(emailText({ subject: 'Paid twice', text: 'Number 12.' }), plain);

    const [message] = await messages();
    expect(message).toMatchObject({
      ...{ channel: 'email', locale: 'en', quarantined: 0 },
      ...{ email: 'jonas@client.example', name: 'Jonas', text: 'Paid twice\n\nNumber 12.' },
    });
    expect((await emails()).map(({ kind }) => kind)).toEqual(['new-message', 'acknowledgement']);
    expect(await page(`/admin/messages/${message?.id}/`)).toMatch(/Came by.*email/s);
    expect(await page('/admin/')).toContain('<span class="tag">Email</span>');
  });

  test('is answered in its language', async () => {
    await deliver(emailText({ subject: '付了两次', text: '第十二号。' }), plain);

    expect(await messages()).toMatchObject([{ locale: 'zh-CN' }]);
    const [acknowledgement] = await emails('acknowledgement');
    expect(acknowledgement?.text).toContain('直接回复这封邮件就可以');
  });

  test('has an acknowledgement that can be answered, and so it goes on', async () => {
    await deliver(emailText({ subject: 'Paid twice' }), plain);
    const to = (await emails('acknowledgement'))[0]?.reply_to ?? '';
    await deliver(emailText({ to, text: 'And again.' }), { to });

    expect(await notes()).toMatchObject([{ author: 'customer', text: 'And again.' }]);
    expect(await messages()).toHaveLength(1);
  });

  test('is stored once, also days later, and where it came to two addresses', async () => {
    const email = emailText();
    await deliver(email, plain);
    await db.prepare('UPDATE messages SET key_hash = NULL').run();
    await deliver(email, plain);
    await deliver(email, { to: 'reply+nonsense@paperboat.example' });

    expect(await messages()).toHaveLength(1);
  });

  test.each([
    ['another text', { messageId: '<1@a.example>', text: 'Something else.' }],
    ['another sender', { messageId: '<1@a.example>', from: 'anna@client.example' }],
  ])('is not lost because another one with %s had its id', async (_, other) => {
    await deliver(emailText({ messageId: '<1@a.example>' }), plain);
    await deliver(emailText(other), plain);

    expect(await messages()).toHaveLength(2);
  });

  test('is stored though it has no id, once', async () => {
    const email = emailText({ messageId: null });
    await deliver(email, plain);
    await deliver(email, plain);

    expect(await messages()).toHaveLength(1);
  });

  test('is known by its id where it does not say when it was written', async () => {
    const email = emailText({ messageId: '<1@a.example>', date: null });
    await deliver(email, plain);
    await deliver(email, plain);
    await deliver(email.replace('<1@', '<2@'), plain);

    expect(await messages()).toHaveLength(2);
  });

  test('is answered where it says that answers go', async () => {
    await deliver(emailText({ headers: { 'Reply-To': 'office@client.example' } }), plain);

    expect(await messages()).toMatchObject([{ email: 'office@client.example' }]);
  });

  test('goes to no thread, whatever it refers to', async () => {
    const { id } = await written();
    const headers = {
      'In-Reply-To': `<${id}@help.paperboat.example>`,
      References: `<${id}@help.paperboat.example>`,
    };
    await deliver(emailText({ headers }), plain);

    expect(await notes()).toEqual([]);
    expect(await messages()).toHaveLength(2);
  });

  test('goes back to its sender on a day that has no more room, and leaves the form its own', async () => {
    const used = shareOf('emails', rowsPerDay);
    await db
      .prepare(
        `INSERT INTO budgets (day, kind, network, used) VALUES (date('now'), 'emails', '', ?1)`,
      )
      .bind(used)
      .run();
    const rejected = await deliver(emailText(), plain);
    const { id } = await written();

    expect(rejected).toMatch(/^Not taken: .*\/contact\/$/);
    expect(await messages()).toMatchObject([{ id, channel: 'form' }]);
  });

  test('lies in quarantine where it has many links', async () => {
    await deliver(emailText({ text: 'www.a '.repeat(13) }), plain);

    expect(await messages()).toMatchObject([{ quarantined: 1 }]);
    expect(await emails()).toEqual([]);
  });
});

describe('an email to a message that was solved', () => {
  const solvedDaysAgo = (id: string, days: number) =>
    db
      .prepare('UPDATE messages SET solved_at = ?2, closed_at = ?2 WHERE id = ?1')
      .bind(id, new Date(Date.now() - days * DAY).toISOString())
      .run();

  test('opens it within thirty days', async () => {
    const { id, customer } = await written();
    await press(`/admin/messages/${id}/solve`);
    await solvedDaysAgo(id, 29);
    await deliver(emailText({ to: customer }), { to: customer });

    expect(await messages()).toMatchObject([{ id, solved_at: null }]);
  });

  test('begins another one later, of the same person, that names the old one', async () => {
    const { id, customer } = await written({ name: 'Jonas' });
    await solvedDaysAgo(id, 31);
    await deliver(emailText({ from: 'x@other.example', to: customer }), { to: customer });

    const [old, another] = await messages();
    expect(old?.solved_at).not.toBeNull();
    expect(another).toMatchObject({ email: 'jonas@client.example', name: 'Jonas' });
    expect(await receipts()).toMatchObject([{ message: another?.id, follows: id }]);
    expect(await page(`/admin/messages/${another?.id}/`)).toContain(`/admin/messages/${id}/`);
  });

  test('begins another one where it is gone', async () => {
    const { id, customer } = await written();
    await press(`/admin/messages/${id}/delete`);
    await deliver(emailText({ to: customer }), { to: customer });

    expect(await messages()).toMatchObject([{ channel: 'email' }]);
    expect(await receipts()).toMatchObject([{ follows: id }]);
  });
});
