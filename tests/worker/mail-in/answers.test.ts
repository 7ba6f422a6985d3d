import { describe, expect, test } from 'vitest';
import { emailText } from './email-text.ts';
import { deliver, emails, messages, notes, press, receipts, written } from './start-mail.ts';

describe('an email of a customer to the address of their message', () => {
  test('becomes a note, and the owner is told', async () => {
    const { id, customer } = await written();
    await deliver(emailText({ to: customer }), { to: customer });

    const [note] = await emails('new-note');
    expect(await notes()).toEqual([{ message: id, author: 'customer', text: 'It is number 12.' }]);
    expect(note).toMatchObject({ message: id, text: expect.stringContaining('It is number 12.') });
    expect(note?.reply_to).toMatch(/^reply\+[a-z2-7]{52}@paperboat\.example$/);
  });

  test('is added whoever says to have sent it, and whatever its subject says', async () => {
    const { id, customer } = await written();
    const from = 'Jonas at home <jonas@home.example>';
    await deliver(emailText({ from, subject: 'Something else', to: customer }), { to: customer });

    expect(await notes()).toMatchObject([{ message: id }]);
    expect(await receipts()).toMatchObject([
      { message: id, from: 'jonas@home.example', subject: 'Something else' },
    ]);
    expect((await emails('new-note'))[0]?.text).toContain('Sent from jonas@home.example');
  });

  test('is stored once, however often it is delivered', async () => {
    const { customer } = await written();
    const email = emailText({ to: customer });
    await deliver(email, { to: customer });
    await deliver(email, { to: customer.toUpperCase() });
    await Promise.all(
      [1, 2, 3].map(() => deliver(`Received: by a.example\r\n${email}`, { to: customer })),
    );

    expect(await notes()).toHaveLength(1);
    expect(await emails('new-note')).toHaveLength(1);
  });

  test('is stored once, though a server gave it another id', async () => {
    const { customer } = await written();
    const email = emailText({ to: customer, messageId: '<1@client.example>' });
    await deliver(email, { to: customer });
    await deliver(email.replace('<1@', '<rewritten@'), { to: customer });

    expect(await notes()).toHaveLength(1);
  });

  test('is a further note where it says the same in another email', async () => {
    const { customer } = await written();
    await deliver(emailText({ to: customer, text: 'Hello?' }), { to: customer });
    await deliver(emailText({ to: customer, text: 'Hello?' }), { to: customer });

    expect(await notes()).toHaveLength(2);
  });

  test('keeps what it answers apart from its text', async () => {
    const { customer } = await written();
    const text =
      'Thanks!\n\nOn Tue, 3 Nov 2026 at 10:00, Mei <mei@paperboat.example> wrote:\n\n> Hello';
    await deliver(emailText({ to: customer, text }), { to: customer });

    expect((await notes())[0]?.text).toBe('Thanks!');
    expect(await receipts()).toMatchObject([{ history: expect.stringContaining('> Hello') }]);
  });

  test('opens a message that was solved, and the week after it is solved again counts it', async () => {
    const { id, customer } = await written();
    await press(`/admin/messages/${id}/solve`);
    await deliver(emailText({ to: customer, text: 'Not yet.' }), { to: customer });

    const [message] = await messages();
    expect(message).toMatchObject({ id, solved_at: null, waiting_since: expect.any(String) });
  });
});

describe('an email of the owner to the address of her notice', () => {
  const answer =
    'I have refunded it.\n\nOn Tue, 3 Nov 2026 at 10:00, Mei <mei@paperboat.example> wrote:\n\n> My client paid twice.';

  test('goes to the customer as a reply', async () => {
    const { id, customer, owner } = await written();
    const from = 'Mei <mei@paperboat.example>';
    await deliver(emailText({ from, to: owner, text: answer }), { to: owner });

    const [reply] = await emails('reply');
    expect(await notes()).toEqual([{ message: id, author: 'owner', text: 'I have refunded it.' }]);
    expect(reply).toMatchObject({ to_address: 'jonas@client.example', reply_to: customer });
    expect(reply?.text).toContain('I have refunded it.');
    expect(reply?.text).not.toContain('> My client paid twice.');
    expect(await messages()).toMatchObject([{ id, waiting_since: null }]);
  });

  test('is sent once, however often it is delivered', async () => {
    const { owner } = await written();
    const email = emailText({ to: owner, text: answer });
    await Promise.all([1, 2, 3].map(() => deliver(email, { to: owner })));
    await deliver(email, { to: owner });

    expect(await emails('reply')).toHaveLength(1);
    expect(await notes()).toHaveLength(1);
  });

  test('is sent from whatever address she writes', async () => {
    const { owner } = await written();
    await deliver(emailText({ from: 'mei.private@mail.example', to: owner }), { to: owner });

    expect(await emails('reply')).toHaveLength(1);
  });

  test('is one answer, though it came to the plain address too', async () => {
    const { owner } = await written();
    const email = emailText({ to: `${owner}, help@paperboat.example`, text: answer });
    await deliver(email, { to: owner });
    await deliver(email, { to: 'help@paperboat.example' });

    expect(await emails('reply')).toHaveLength(1);
    expect(await messages()).toHaveLength(1);
  });

  test.each([
    ['nothing of its own', '> My client paid twice.'],
    ['too much', 'a'.repeat(10_001)],
  ])('is not sent with %s, and she is told', async (_, text) => {
    const { id, owner } = await written();
    const rejected = await deliver(emailText({ to: owner, text }), { to: owner });

    expect(rejected).toContain(`/admin/messages/${id}/`);
    expect(await emails('reply')).toEqual([]);
  });

  test('tells the customer no address of hers, and no page', async () => {
    const { id, owner } = await written();
    const quoted = `Mei <${owner}> schreef toen iets:\nhttps://help.paperboat.example/admin/messages/${id}/`;
    const rejected = await deliver(emailText({ to: owner, text: `Done.\n${quoted}` }), {
      to: owner,
    });
    await deliver(emailText({ to: owner, text: `Write to ${owner}.` }), { to: owner });

    const [reply, ...others] = await emails('reply');
    expect(rejected).toContain('was not sent');
    expect(others).toEqual([]);
    expect(reply?.text).toContain('Write to help@paperboat.example.');
  });
});
