import { describe, expect, test } from 'vitest';
import { heldAbout } from '../../../worker/privacy/db/held.ts';
import { grouped } from '../gaps/asked.ts';
import { db, postForm, postJson, settings } from '../harness.ts';
import { ownerCookie, ownerPost, ownerText, sentMessage } from '../owner.ts';
import { readable, withKey } from '../with-key.ts';
import { address, canary, question, traces } from './canary-person.ts';

describe('one person’s data', () => {
  test('is gone from every table after erasing, and nobody else’s is', async () => {
    await canary();
    await sentMessage({ email: 'other@example.org' });
    const response = await ownerPost('/admin/privacy/erase', { email: address.toUpperCase() });
    const page = await ownerText(response.headers.get('location') ?? '');

    expect(response.status).toBe(303);
    expect(response.headers.get('location')).not.toContain('canary');
    expect(page).toMatch(/\d+ rows deleted\./);
    expect(page).toMatch(
      /all that was stored about your email address was deleted.*- Messages: \d\n/s,
    );
    expect(page).not.toContain(address);
    expect(await traces()).toEqual([]);
    expect(await readable.prepare('SELECT email FROM messages').first('email')).toBe(
      'other@example.org',
    );
  });

  test('leaves what others asked in the same words, and what became of it', async () => {
    await canary();
    await postJson('/api/gaps', { ...question, query: 'bank holidays', email: address });
    const others = { ...question, query: 'bank holidays', why: 'no-answer' };
    await postJson('/api/gaps', others, { 'user-agent': 'Another' });
    await grouped();
    const gap = await db
      .prepare(`SELECT gap FROM wordings WHERE query = 'bank holidays'`)
      .first('gap');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(await ownerText(`/admin/gaps/${gap}/`)).toContain('Ignored · 1 person');
  });

  test('is gone without the address of a colleague who is the same visitor', async () => {
    const other = 'other@example.org';
    for (const email of [address, other]) {
      await postJson('/api/gaps', { ...question, query: 'bank holidays', email });
    }
    const held = await heldAbout(withKey(db), address);
    await ownerPost('/admin/privacy/erase', { email: address });

    expect(held.gaps).toMatchObject([{ query: 'bank holidays', email: address }]);
    expect(await traces()).toEqual([]);
    expect((await heldAbout(withKey(db), other)).gaps).toMatchObject([{ query: 'bank holidays' }]);
  });

  test('is not all that the owner was told, where it is of the owner’s own address', async () => {
    await sentMessage({ email: settings.owner.email });
    const { id } = await sentMessage({ email: 'other@example.org' });
    await ownerPost('/admin/privacy/erase', { email: settings.owner.email });

    expect(
      await db.prepare(`SELECT message FROM emails WHERE kind = 'new-message'`).first('message'),
    ).toBe(id);
  });

  test('leaves its number to no other question', async () => {
    await postJson('/api/gaps', { ...question, query: 'canary question', email: address });
    await grouped();
    const gap = await db.prepare('SELECT gap FROM wordings').first('gap');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost('/admin/privacy/erase', { email: address });
    await postJson('/api/gaps', {
      ...question,
      query: 'bank holidays',
      email: 'other@example.org',
    });

    await grouped();

    expect(await ownerText('/admin/gaps/')).toContain('bank holidays');
  });

  test('is not mixed up with that of an address that contains it', async () => {
    await canary();
    await postJson('/api/gaps', {
      ...{ query: 'spam', locale: 'en', why: 'asked', website: 'x' },
      email: `other.${address}`,
    });
    await ownerPost('/admin/privacy/erase', { email: address });

    const { results } = await readable.prepare('SELECT email FROM quarantine').all();
    expect(results).toEqual([{ email: `other.${address}` }]);
  });

  test('in quarantine goes with the message that it was sent to', async () => {
    const { id, url } = await sentMessage();
    await postJson(url, { text: 'Spam.', website: 'x' });
    await ownerPost(`/admin/messages/${id}/delete`);

    expect(await db.prepare('SELECT id FROM quarantine').first()).toBeNull();
  });

  test('erasing an address of which nothing is held deletes nothing', async () => {
    await canary();
    const response = await ownerPost('/admin/privacy/erase', { email: 'canary@example.org' });

    expect(response.headers.get('location')).toBe('/admin/privacy/?erased=0');
    expect(await traces()).not.toEqual([]);
  });

  test.each(['', '%', '@', "' OR 1=1 --", '*'])(
    '%j is no address, and nothing is deleted',
    async (email) => {
      await canary();

      expect((await ownerPost('/admin/privacy/erase', { email })).status).toBe(422);
      expect(await traces()).not.toEqual([]);
    },
  );

  test('is not erased by a foreign page with the owner’s cookie', async () => {
    await canary();
    const cookie = await ownerCookie();
    const response = await postForm('/admin/privacy/erase', { email: address }, { cookie });

    expect(response.status).toBe(403);
    expect(await traces()).not.toEqual([]);
  });
});
