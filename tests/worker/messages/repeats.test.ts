import { describe, expect, test } from 'vitest';
import { db, origin, postForm, postJson } from '../harness.ts';

const message = { email: 'jonas@client.example', text: 'My client paid twice.' };

const send = (fields: object = {}, headers: Record<string, string> = {}) =>
  postJson('/api/messages', { ...message, ...fields }, headers);

/** Stored messages, and emails. */
const stored = async () => [
  await db.prepare('SELECT COUNT(*) AS rows FROM messages').first('rows'),
  await db.prepare('SELECT COUNT(*) AS rows FROM emails').first('rows'),
];

describe('a repeated message', () => {
  test('is stored once and answered alike, by the key of its header', async () => {
    const key = { 'idempotency-key': 'one-key' };
    const first = await send({}, key);
    const again = await send({ visit: 'a'.repeat(20), suggested: ['refund-payment'] }, key);

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect(await stored()).toEqual([1, 2]);
  });

  test('is known by the field `key` too, and the header wins', async () => {
    await send({ key: 'field-key' });
    const again = await send({ key: 'field-key' });
    const other = await send({ key: 'field-key' }, { 'idempotency-key': 'header-key' });

    expect([again.status, other.status]).toEqual([200, 201]);
  });

  test('is known without a key, as long as the same person sends the same on the same day', async () => {
    await send();
    const again = await send();
    const stranger = await send({}, { 'user-agent': 'Another/1.0' });

    expect([again.status, stranger.status]).toEqual([200, 201]);
  });

  test('is no other person’s whose header for the key is empty too', async () => {
    const sendWithEmptyKey = (text: string) =>
      fetch(`${origin}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': '' },
        body: JSON.stringify({ ...message, text }),
      });
    await sendWithEmptyKey('My client paid twice.');

    expect((await sendWithEmptyKey('Something else.')).status).toBe(201);
  });

  test('leads a browser to the same page', async () => {
    const first = await postForm('/api/messages', message);
    const again = await postForm('/api/messages', message);

    expect(again.status).toBe(303);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
  });

  test('is refused when the key was used for another text', async () => {
    const key = { 'idempotency-key': 'one-key' };
    await send({}, key);
    const response = await send({ text: 'Something else.' }, key);

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'key' }] });
    expect(await stored()).toEqual([1, 2]);
  });

  test('can be sent as a new one from the page that refuses it', async () => {
    await postForm('/api/messages', { ...message, key: 'one-key' });
    const response = await postForm('/api/messages', {
      ...message,
      text: 'Other.',
      key: 'one-key',
    });

    const page = await response.text();
    expect(response.status).toBe(409);
    expect(page).toContain('Other.</textarea>');
    expect(page).not.toContain('name="key"');
  });

  test('is refused when its key is too long', async () => {
    const response = await send({}, { 'idempotency-key': 'k'.repeat(201) });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });

  test('sent 200 times at once makes one row, one id and two emails', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, place) => {
        const address = `192.0.2.${place % 20}`;
        const headers = { 'idempotency-key': 'parallel', 'cf-connecting-ip': address };
        const response = await send({}, headers);
        return { status: response.status, receipt: await response.text() };
      }),
    );

    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(199);
    expect(new Set(answers.map(({ receipt }) => receipt)).size).toBe(1);
    expect(await stored()).toEqual([1, 2]);
  });
});
