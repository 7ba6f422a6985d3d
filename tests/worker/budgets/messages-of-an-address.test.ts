import { beforeEach, describe, expect, test } from 'vitest';
import { newAddressesOfNetwork, newAddressesPerDay } from '../../../worker/budgets/shares.ts';
import { db, get, postJson, sendMessage } from '../harness.ts';
import { ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { useUp } from './use-up.ts';

const email = 'jonas@client.example';

const kindsOf = async (message: string) => {
  const { results } = await db
    .prepare('SELECT kind FROM emails WHERE message = ?1 ORDER BY kind')
    .bind(message)
    .all<{ kind: string }>();
  return results.map(({ kind }) => kind);
};

describe('the twenty-first message of an address on one day', () => {
  beforeEach(async () => {
    await db.batch(
      Array.from({ length: 20 }, (_, index) => messageRow(`m${index}`, new Date().toISOString())),
    );
  });

  test('is answered like any other, and goes to the quarantine without emails', async () => {
    const response = await postJson('/api/messages', { email, text: 'One more' });
    const { id, url } = (await response.json()) as { id: string; url: string };

    expect(response.status).toBe(201);
    expect((await get(url)).status).toBe(200);
    expect(await db.prepare('SELECT id FROM messages WHERE quarantined = 1').all()).toMatchObject({
      results: [{ id }],
    });
    expect(await kindsOf(id)).toEqual([]);
    expect(await ownerText('/admin/messages/')).toContain('Quarantine: 1');
  });

  test('is one when it is sent twice', async () => {
    const key = { key: 'the-key' };
    const first = await postJson('/api/messages', { email, text: 'One more', ...key });
    const again = await postJson('/api/messages', { email, text: 'One more', ...key });

    expect([first.status, again.status]).toEqual([201, 200]);
  });

  test('is taken on a day on which machines have used up their share', async () => {
    await useUp('honeypot');

    expect((await postJson('/api/messages', { email, text: 'One more' })).status).toBe(201);
  });

  test('is refused when its share has no room, and nothing is promised', async () => {
    await useUp('overflow');
    const response = await postJson('/api/messages', { email, text: 'One more' });

    expect(response.status).toBe(429);
    expect(
      (await readable.prepare('SELECT text FROM messages').all<{ text: string }>()).results.filter(
        ({ text }) => text === 'One more',
      ).length,
    ).toBe(0);
  });

  test('leaves alone whoever has another address', async () => {
    const { id } = await sendMessage({ email: 'other@client.example' });

    expect(await kindsOf(id)).toEqual(['acknowledgement', 'new-message']);
  });
});

test('what machines sent in somebody’s name, or was sent yesterday, does not send a message to quarantine', async () => {
  const now = new Date().toISOString();
  const yesterday = new Date(Date.now() - 86_400_000).toISOString();
  await db.batch([
    ...Array.from({ length: 20 }, (_, index) => messageRow(`q${index}`, now, 1)),
    ...Array.from({ length: 20 }, (_, index) => messageRow(`y${index}`, yesterday)),
  ]);
  const { id } = await sendMessage({ email });

  expect(await kindsOf(id)).toContain('new-message');
});

describe('when so many new addresses were told on one day that their message arrived', () => {
  beforeEach(() =>
    db
      .prepare(
        `INSERT INTO budgets (day, kind, network, used) VALUES (date('now'), 'acknowledgements', '', ?1)`,
      )
      .bind(newAddressesPerDay - 1)
      .run(),
  );

  test('one more is, and then only the owner is written to', async () => {
    const last = await sendMessage({ email: 'first@client.example' });
    const more = await sendMessage({ email: 'second@client.example' });

    expect(await kindsOf(last.id)).toEqual(['acknowledgement', 'new-message']);
    expect(await kindsOf(more.id)).toEqual(['new-message']);
    expect((await get(more.url)).status).toBe(200);
    expect(await ownerText(`/admin/messages/${last.id}/`)).not.toContain('No email told them');
    expect(await ownerText(`/admin/messages/${more.id}/`)).toContain('No email told them');
  });

  test('a second message of such an address changes nothing', async () => {
    await sendMessage({ email: 'first@client.example' });
    await sendMessage({ email: 'second@client.example' });
    const again = await sendMessage({ email: 'Second@client.example', text: 'Again' });

    expect(await kindsOf(again.id)).toEqual(['new-message']);
  });

  test('an address that wrote before is told, and is not counted', async () => {
    await messageRow('earlier', '2026-01-01T00:00:00.000Z').run();
    const known = await sendMessage({ email });
    const last = await sendMessage({ email: 'first@client.example' });

    expect(await kindsOf(known.id)).toEqual(['acknowledgement', 'new-message']);
    expect(await kindsOf(last.id)).toEqual(['acknowledgement', 'new-message']);
  });

  test('an address whose message lies in quarantine has not written before', async () => {
    await sendMessage({ email: 'first@client.example' });
    await messageRow('earlier', '2026-01-01T00:00:00.000Z', 1).run();
    const { id } = await sendMessage({ email });

    expect(await kindsOf(id)).toEqual(['new-message']);
  });
});

test('one network takes the emails to new addresses from nobody else', async () => {
  const kinds: string[][] = [];
  for (let count = 0; count <= newAddressesOfNetwork; count += 1) {
    const { id } = await sendMessage({ email: `new${count}@client.example` });
    kinds.push(await kindsOf(id));
  }
  const known = await sendMessage({ email: 'new0@client.example', text: 'And more.' });
  const elsewhere = await postJson(
    '/api/messages',
    { email: 'elsewhere@client.example', text: 'My client paid twice.' },
    { 'cf-connecting-ip': '10.20.30.40' },
  );
  const { id } = (await elsewhere.json()) as { id: string };

  expect(kinds.map((of) => of.includes('acknowledgement'))).toEqual([
    ...Array(newAddressesOfNetwork).fill(true),
    false,
  ]);
  expect(kinds.every((of) => of.includes('new-message'))).toBe(true);
  expect(await kindsOf(known.id)).toEqual(['new-message']);
  expect(await kindsOf(id)).toEqual(['acknowledgement', 'new-message']);
});

const messageRow = (id: string, time: string, quarantined = 0) =>
  db
    .prepare(
      `INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                             updated_at, quarantined, email_index)
       VALUES (?1, '', ?1, '', 'en', 'key:none:' || ?2, 'key:none:Hello', ?3, ?3, ?3, ?4, 'key:none:' || lower(?2))`,
    )
    .bind(id, email, time, quarantined);
