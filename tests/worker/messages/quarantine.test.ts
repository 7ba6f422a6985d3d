import { describe, expect, test } from 'vitest';
import { db, postJson, tables } from '../harness.ts';
import { ownerGet, ownerPost, ownerText } from '../owner.ts';
import { message, row } from './message-rows.ts';

describe('quarantine', () => {
  test('shows what a machine filled in; "Not spam" puts it into the inbox', async () => {
    const id = await message({ text: 'Buy cheap', website: 'x' });
    const before = await ownerText('/admin/messages/');
    await ownerPost(`/admin/messages/${id}/not-spam`);
    const after = await ownerText('/admin/messages/');

    expect(before).toContain('Quarantine: 1');
    expect(before).toContain('Nobody is waiting.');
    expect(after).not.toContain('Quarantine');
    expect(await row(id)).toMatchObject({ quarantined: 0, waiting_since: expect.any(String) });
  });

  test('deleting asks first, and takes everything along', async () => {
    const id = await message({});
    await ownerPost(`/admin/messages/${id}/reply`, {
      text: 'Which one?',
      key: crypto.randomUUID(),
    });
    const before = await tablesOf(id);
    const asking = await ownerText(`/admin/messages/${id}/delete`);
    const response = await ownerPost(`/admin/messages/${id}/delete`);

    expect(asking).toContain('Delete this message?');
    expect(response.status).toBe(303);
    expect((await ownerGet(`/admin/messages/${id}/`)).status).toBe(404);
    expect(before).toEqual(['emails', 'messages', 'notes', 'page_tokens']);
    expect(await tablesOf(id)).toEqual([]);
  });

  test('other forms that machines filled in are listed and can be deleted', async () => {
    await postJson('/api/gaps', { query: '<b>spam</b>', locale: 'en', why: 'asked', website: 'x' });
    const page = await ownerText('/admin/messages/');
    const [action] = /\/admin\/messages\/quarantine\/\d+\/delete/.exec(page) ?? [];
    await ownerPost(action ?? '');

    expect(page).toContain('&lt;b&gt;spam&lt;/b&gt;');
    expect(await db.prepare('SELECT COUNT(*) AS count FROM quarantine').first('count')).toBe(0);
  });
});

/** The tables that name a message. */
async function tablesOf(message: string): Promise<string[]> {
  const contents = await db.batch(tables.map((table) => db.prepare(`SELECT * FROM ${table}`)));
  return tables.filter((_, index) => JSON.stringify(contents[index]?.results).includes(message));
}
