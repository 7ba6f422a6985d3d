import { describe, expect, test } from 'vitest';
import { db, postJson, sendMessage, settings } from '../harness.ts';
import { ownerPost } from '../owner.ts';

const customer = 'jonas@client.example';

interface EmailRow {
  kind: string;
  to_address: string;
  reply_to: string;
  subject: string;
  text: string;
  sent_at: string | null;
}

const emails = async () =>
  (await db.prepare('SELECT * FROM emails ORDER BY kind').all<EmailRow>()).results;

async function email(kind: string): Promise<EmailRow> {
  const found = (await emails()).find((one) => one.kind === kind);
  if (!found) throw new Error(`There is no ${kind}.`);
  return found;
}

const absolute = (path: string) => new URL(path, settings.address).href;

describe('the emails of a message', () => {
  test('tell the owner what came from where, and answering goes to the customer', async () => {
    const page = '/articles/refund-payment/';
    const { id } = await sendMessage({ name: 'Jonas', page, query: 'pay twice' });

    const { text, ...head } = await email('new-message');
    expect(head).toMatchObject({ to_address: settings.owner.email, reply_to: customer });
    expect(head.subject).toBe(`Message from Jonas <${customer}>: My client paid twice.`);
    expect(text.startsWith('My client paid twice.')).toBe(true);
    expect(text).toContain(absolute(page));
    expect(text).toContain('“pay twice”');
    expect(text).toContain(absolute(`/admin/messages/${id}/`));
  });

  test('tell the customer that it arrived, and quote nothing of it', async () => {
    const { url } = await sendMessage({
      name: 'Buy Pills',
      text: 'Cheap at https://pills.example',
    });

    const { subject, text, ...head } = await email('acknowledgement');
    expect(head).toMatchObject({ to_address: customer, reply_to: settings.owner.email });
    expect(text).toContain(absolute(url));
    expect(subject + text).not.toMatch(/pills/i);
  });

  test('are in the customer’s language', async () => {
    await sendMessage({ locale: 'zh-cn', text: '客户付了两次' });

    expect((await email('acknowledgement')).text).toContain('你的消息已收到');
  });

  test('reach an address at most once a day, however it is written', async () => {
    await sendMessage();
    await sendMessage({ text: 'Another thing.' });
    await sendMessage({ text: 'More.', email: customer.toUpperCase() });

    const kinds = (await emails()).map(({ kind }) => kind);
    expect(kinds).toEqual(['acknowledgement', 'new-message', 'new-message', 'new-message']);
  });

  test('have single lines for subjects', async () => {
    await sendMessage({ text: 'One\u2028Bcc: all@x.example\nTwo' });

    const subjects = (await emails()).map(({ subject }) => subject).join();
    expect(subjects).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    expect(subjects).not.toContain('Bcc');
  });

  test('have subjects without marks that turn the direction of writing', async () => {
    const turned = '\u061cA\u200e\u200f\u202a\u202e\u2066\u2069B';
    const { url, id } = await sendMessage({ name: turned, text: turned });
    await postJson(url, { text: 'More.' });
    await ownerPost(`/admin/messages/${id}/solve`);

    const subjects = (await emails()).map(({ subject }) => subject).join();
    expect(subjects).toContain('Message from AB');
    expect(subjects).not.toMatch(/\p{Bidi_Control}/u);
  });

  test('go out as soon as the message is stored', async () => {
    await sendMessage();

    const isSent = async () => (await emails()).map(({ sent_at }) => sent_at !== null);
    await expect.poll(isSent).toEqual([true, true]);
  });
});
