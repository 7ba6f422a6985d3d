import { describe, expect, test } from 'vitest';
import { sealedColumns } from '../../../worker/private-data/columns.ts';
import { emptyBucket, keysInBucket, postFiles } from '../files/send-files.ts';
import { db, env, get, postForm, postJson, sendMessage, tables } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';

const person = { email: 'Canary.Bird@client.example', name: 'Canary Bird' };

/** Somebody does all that leaves something of theirs. */
async function lives(): Promise<{ id: string; url: string }> {
  const { id, url } = await sendMessage({
    ...person,
    text: 'canary-message: the payment of the yellow bird arrived twice.',
    query: 'canary-query yellow bird',
  });
  await postForm(url, { text: 'canary-note: it was on Monday.' });
  await postFiles(url, { text: 'canary-log' }, [['canary-file.txt', 'canary-bytes']]);
  await ownerPost(`/admin/messages/${id}/reply`, {
    text: 'canary-reply: I sent it back.',
    solved: 'yes',
    key: crypto.randomUUID(),
  });
  await postForm(`/api/surveys/${url.split('/')[2]}`, { satisfied: '5', comment: 'canary-survey' });
  const article = { article: 'refund-payment', locale: 'en' };
  await postJson('/api/votes', {
    ...article,
    helpful: 'no',
    comment: 'The line about banks is wrong.',
  });
  await postJson('/api/gaps', {
    ...{ query: 'something else', locale: 'en', why: 'asked', email: person.email },
  });
  await postForm('/api/gaps', {
    ...{ query: 'canary-trap', locale: 'en', why: 'asked', email: person.email, website: 'x' },
  });
  return { id, url };
}

const everything = async () =>
  JSON.stringify(
    await Promise.all(
      tables.map(async (table) => (await db.prepare(`SELECT * FROM ${table}`).all()).results),
    ),
  );

describe('what somebody writes', () => {
  test('stands in no table as they wrote it', async () => {
    await lives();
    const stored = await everything();

    expect(stored).not.toMatch(/canary/i);
    expect(stored).not.toMatch(/yellow bird/);
    expect(stored).not.toContain('client.example');
  });

  test('stands in no file as they sent it, and is read from its page', async () => {
    await emptyBucket();
    const { url } = await lives();
    const page = await (await get(url)).text();
    const [, path = ''] =
      /href="([^"]*\/files\/[^"]*)"[^>]*><bdi>canary-file\.txt/.exec(page) ?? [];
    const lying = await Promise.all(
      (await keysInBucket()).map(async (key) => (await env.FILES?.get(key))?.arrayBuffer()),
    );

    expect(lying.length).toBeGreaterThan(0);
    for (const bytes of lying) {
      const text = Buffer.from(bytes ?? []).toString('latin1');
      expect(text).toMatch(/^key:[0-9a-f]{8}:/);
      expect(text).not.toContain('canary');
    }
    expect(await (await get(path)).text()).toBe('canary-bytes');
  });

  test('is read by the owner, and on its page', async () => {
    const { id, url } = await lives();
    const owner = await ownerText(`/admin/messages/${id}/`);

    for (const text of ['canary-message', 'canary-note', 'canary-reply', person.email, person.name])
      expect(owner).toContain(text);
    expect(await ownerText('/admin/messages/')).toContain('canary-trap');
    expect(await ownerText('/admin/surveys/')).toContain('canary-survey');
    expect(await ownerText('/admin/articles/en/refund-payment/')).toContain(
      'The line about banks is wrong.',
    );
    const page = await (await get(url)).text();
    expect(page).toContain('canary-note');
    expect(page).not.toContain(person.email);
  });

  test('is found by an address, however it is written', async () => {
    await lives();
    const page = await (
      await ownerPost('/admin/privacy/export', { email: person.email.toLowerCase() })
    ).text();

    for (const text of ['message', 'query', 'note', 'reply', 'survey', 'trap'])
      expect(page).toContain(`canary-${text}`);
    await ownerPost('/admin/privacy/erase', { email: person.email.toUpperCase() });
    expect(await readable.prepare('SELECT COUNT(*) AS n FROM messages').first('n')).toBe(0);
  });

  test('has the same index for one address in every table, and another for another', async () => {
    await lives();
    await sendMessage({ email: 'other@client.example' });
    const { results } = await db
      .prepare(
        `SELECT email_index FROM messages
          UNION ALL SELECT email_index FROM gaps WHERE email_index IS NOT NULL
          UNION ALL SELECT email_index FROM quarantine`,
      )
      .all<{ email_index: string }>();

    expect(results.length).toBe(4);
    expect(new Set(results.map(({ email_index }) => email_index)).size).toBe(2);
  });
});

describe('a table', () => {
  const columns = Object.entries(sealedColumns).flatMap(([table, { columns }]) =>
    columns.map((column) => [table, column] as const),
  );

  test.each(columns)('refuses what is not encrypted: %s.%s', async (table, column) => {
    await lives();
    const clear = db.prepare(`UPDATE ${table} SET ${column} = 'a text'`).run();

    // Nobody was told of an answer yet, and no email came.
    if (['subscribers', 'received_emails'].includes(table))
      return expect((await clear).meta.changes).toBe(0);
    await expect(clear).rejects.toThrow('CHECK');
  });
});
