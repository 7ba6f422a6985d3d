import { describe, expect, test } from 'vitest';
import { emailInsertion } from '../../../worker/email/db/outbox.ts';
import { db, get, postJson, sendMessage, settings, tables } from '../harness.ts';
import { ownerPost } from '../owner.ts';
import { planOf, watched } from '../plans.ts';
import { readable, withKey } from '../with-key.ts';

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
  (await readable.prepare('SELECT * FROM emails ORDER BY kind').all<EmailRow>()).results;

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
    expect(text).toContain('an answer to this email is not added to it');
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

  test('are told apart by the messages of the address alone', async () => {
    const statements: string[] = [];
    await emailInsertion(withKey(watched(statements)), {
      ...{ id: 'email', subject: '', text: '', to: customer, createdAt: '2026-01-01' },
      kind: {
        name: 'acknowledgement',
        audience: 'customer',
        isAutomatic: true,
        isOncePerDay: true,
      },
    });
    const plan = (await Promise.all(statements.map(planOf))).flat();

    expect(plan.filter((step) => / m | e /.test(step))).toEqual([
      'SEARCH m USING INDEX messages_by_email (email_index=? AND created_at>?)',
      'SEARCH e USING INDEX emails_by_message (message=?)',
    ]);
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

describe('an email of the owner’s to the customer', () => {
  const key = crypto.randomUUID();
  const reply = (id: string, fields = {}) =>
    ownerPost(`/admin/messages/${id}/reply`, { text: 'Refunded.', key, ...fields });
  const solve = (id: string) => ownerPost(`/admin/messages/${id}/solve`);

  test('leads to the page of the message, and says that this is the way to answer', async () => {
    const { id, url } = await sendMessage();
    await reply(id);
    const { text } = await email('reply');
    const [path = ''] = pagesIn(text);
    await postJson(path, { text: 'Thank you.' });

    expect(path).not.toBe(url);
    expect(text).toContain('an answer to this email is not added to it');
    expect(text).not.toContain('solved');
    expect(await (await get(url, { accept: 'text/html' })).text()).toContain('Thank you.');
  });

  test.each([
    ['a reply that solves', 'reply', (id: string) => reply(id, { solved: 'yes' })],
    ['solving alone', 'survey', solve],
  ])('says after %s that it is solved, and leads to the survey', async (_, kind, press) => {
    const { id } = await sendMessage();
    await press(id);
    const { text } = await email(kind);
    const [path = ''] = pagesIn(text);
    const answered = await postJson(path.replace('/messages/', '/api/surveys/'), { effort: 5 });

    expect(text).toContain(`${absolute(path)}?satisfied=5#survey`);
    expect(text).toContain('marked as solved');
    expect(await (await get(path)).text()).toContain('id="survey"');
    expect(answered.status).toBe(204);
  });

  test('says both in the customer’s language', async () => {
    const { id } = await sendMessage({ locale: 'zh-cn', text: '客户付了两次' });
    await reply(id);
    await solve(id);

    expect((await email('reply')).text).toContain('请到消息页面留言');
    expect((await email('survey')).text).toContain('#survey');
  });

  test('is nowhere else: without the outbox no row opens a page', async () => {
    const { id, url } = await sendMessage();
    await reply(id);
    await solve(id);
    const found = (await emails()).flatMap(({ text }) => pagesIn(text));
    await db.prepare('DELETE FROM emails').run();
    const left = JSON.stringify(
      await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`))),
    );

    expect(new Set(found).size).toBe(3);
    expect(found).toContain(url);
    for (const path of found) expect(left).not.toContain(path.split('/')[2]);
  });

  test('has one address however often it is pressed, which goes with the message', async () => {
    const { id } = await sendMessage();
    await reply(id);
    await reply(id);
    const [path = ''] = pagesIn((await email('reply')).text);
    const addresses = () => db.prepare('SELECT COUNT(*) AS n FROM page_tokens').first('n');
    const before = await addresses();
    await ownerPost(`/admin/messages/${id}/delete`);

    expect([before, await addresses()]).toEqual([1, 0]);
    expect((await get(path)).status).toBe(404);
  });
});

/** The addresses of message pages, without the part after `#`, each once. */
const pagesIn = (text: string) => [
  ...new Set([...text.matchAll(/\/messages\/[\w-]{22}\//g)].map(([path]) => path)),
];
