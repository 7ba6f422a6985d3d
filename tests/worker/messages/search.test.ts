import { describe, expect, test } from 'vitest';
import { storeFilters, unfilteredMessages } from '../../../worker/messages/db/search.ts';
import { runSchedule } from '../../schedule.ts';
import { db, postForm, sendMessage, worker } from '../harness.ts';
import { ownerPost, ownerText } from '../owner.ts';
import { withKey } from '../with-key.ts';

const listed = (page: string) => [
  ...new Set(page.match(/(?<=href="\/admin\/messages\/)[\w-]+(?=\/")/g) ?? []),
];

const searchPage = (words: string) =>
  ownerText(`/admin/messages/?${new URLSearchParams({ q: words, lang: 'en' })}`);

/** The messages that are found, by their ids. */
const search = async (words: string) => listed(await searchPage(words));

const filters = async () =>
  (
    await db
      .prepare('SELECT words FROM messages ORDER BY created_at')
      .all<{ words: string | null }>()
  ).results.map(({ words }) => words);

const filterAll = () => runSchedule(worker, new Date(), 1);

/** Two people write, one of them in Chinese; the first adds a note and has a reply. */
async function written() {
  const invoices = await sendMessage({
    ...{ name: 'Zoë Weber', email: 'zoe@weber.example', query: 'double charge' },
    text: 'Two of my invoices were PAID twice.',
  });
  await postForm(invoices.url, { text: 'It happened on Monday.' });
  await ownerPost(`/admin/messages/${invoices.id}/reply`, {
    ...{ text: 'I have refunded the second.', key: crypto.randomUUID() },
  });
  const chinese = await sendMessage({
    ...{ email: 'li@client.example', locale: 'zh-CN', text: '客户说他付了两次款，发票在哪里？' },
  });
  return { invoices: invoices.id, chinese: chinese.id };
}

describe.each([
  ['before the schedule has come', async () => {}],
  ['after the schedule has come', filterAll],
])('GET /admin/messages/?q=…, %s', (_, passes) => {
  test('finds messages by what was written in them', async () => {
    const { invoices, chinese } = await written();
    await passes();
    const wanted = {
      invoices: [invoices],
      invoi: [invoices],
      'twice paid': [invoices],
      'zoe weber': [invoices],
      'Zoe@Weber.example': [invoices],
      'double charge': [invoices],
      monday: [invoices],
      'refunded monday': [invoices],
      发票: [chinese],
      票: [chinese],
      'li@client.example 付了两次': [chinese],
      example: [chinese, invoices],
      inv: [],
      'invoices 发票': [],
      elephant: [],
    };
    const found = Object.keys(wanted).map(async (words) => [words, await search(words)]);

    expect(Object.fromEntries(await Promise.all(found))).toEqual(wanted);
  });

  test('says that nothing was found, and leads back', async () => {
    await written();
    await passes();
    const page = await searchPage('elephant "><b>');

    expect(page).toContain('0 messages found');
    expect(page).toContain('None of the newest 5,000 messages has all these words.');
    expect(page).toContain('value="elephant &quot;&gt;&lt;b&gt;"');
    expect(page).toContain('<a href="/admin/messages/">');
  });

  test('does not find what lies in quarantine until it is no spam', async () => {
    await sendMessage({ website: 'x', text: 'Buy cheap pigeons' });
    const id = await db.prepare('SELECT id FROM messages').first<string>('id');
    await passes();
    const before = await search('pigeons');
    await ownerPost(`/admin/messages/${id}/not-spam`);
    await passes();

    expect([before, await search('pigeons')]).toEqual([[], [id]]);
  });
});

describe('the filter of a message', () => {
  test('is made by the schedule, and tells no word', async () => {
    await written();
    const before = await filters();
    await filterAll();
    const after = await filters();

    expect(before).toEqual([null, null]);
    for (const filter of after) expect(filter).toMatch(/^key:[0-9a-f]{8}:[\u4e00-\u5dff]{12,}$/);
    expect(after.join()).not.toMatch(/invo|weber|发票/i);
  });

  test('keeps what cannot have the words from being decrypted', async () => {
    const { id } = await sendMessage({ text: 'My invoices' });
    await filterAll();
    await db.prepare('UPDATE messages SET words = substr(words, 1, 13)').run();
    const without = await search('invoices');
    await db.prepare('UPDATE messages SET words = NULL').run();

    expect([without, await search('invoices')]).toEqual([[], [id]]);
  });

  test.each([
    [
      'a note',
      ({ url }: { url: string }) => postForm(url, { text: 'About elephants.', solved: '' }),
    ],
    [
      'a note that says solved',
      ({ url }: { url: string }) => postForm(url, { text: 'About elephants.', solved: 'yes' }),
    ],
    [
      'a reply',
      ({ id }: { id: string }) =>
        ownerPost(`/admin/messages/${id}/reply`, {
          ...{ text: 'About elephants.', key: crypto.randomUUID() },
        }),
    ],
  ])('is made anew with %s', async (_, add) => {
    const sent = await sendMessage();
    await filterAll();
    await add(sent);
    const [between, found] = [await filters(), await search('elephants')];
    await filterAll();

    expect(between).toEqual([null]);
    expect(found).toEqual([sent.id]);
    expect(await filters()).toEqual([expect.stringMatching(/^key:/)]);
    expect(await search('elephants')).toEqual([sent.id]);
  });

  test('stays when nothing was written', async () => {
    const { id, url } = await sendMessage();
    await filterAll();
    const before = await filters();
    await postForm(url, { solved: 'yes' });
    await ownerPost(`/admin/messages/${id}/reopen`);

    expect(await filters()).toEqual(before);
  });

  test('is not stored where a note came meanwhile', async () => {
    const { url } = await sendMessage();
    const [message] = await unfilteredMessages(withKey(db), 1);
    await postForm(url, { text: 'About elephants.' });
    if (message) await storeFilters(db, [{ ...message, filter: 'key:00000000:' }]);

    expect(message?.notes).toBe(0);
    expect(await filters()).toEqual([null]);
  });

  test('lets a message of very many words be opened by each search', async () => {
    const words = Array.from({ length: 900 }, (_, n) => `${1000 + n}`).join(' ');
    const { id } = await sendMessage({ text: `${words} elephants` });
    await filterAll();

    expect(await filters()).toEqual(['key:anything:']);
    expect(await search('elephants')).toEqual([id]);
    expect(await search('giraffes')).toEqual([]);
  });
});

describe('of very many messages', () => {
  const many = async (count: number, { text }: { text: string }) => {
    const { id } = await sendMessage({ text: 'The elephant that others are made of' });
    await db
      .prepare(
        `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
         INSERT INTO messages (id, token_seed, token_hash, body_hash, locale, email, text, created_at, reply_by,
                               updated_at, email_index)
         SELECT 'row-' || n, n, n, n, locale, 'key:none:jonas@client.example', 'key:none:' || ?2,
                '2026-11-20T10:00:00.000Z', reply_by, updated_at, 'key:none:' || n
           FROM numbers, messages`,
      )
      .bind(count, text)
      .run();
    return id;
  };

  test('a hundred that may have the words are read at a time, each once', async () => {
    await many(130, { text: 'About elephants' });
    const first = await searchPage('elephant');
    const [, older = ''] = /href="(\?q=[^"]+)"/.exec(first) ?? [];
    const second = await ownerText(`/admin/messages/${older.replaceAll('&amp;', '&')}`);
    const pages = [first, second].map(listed);

    expect(pages.map((ids) => ids.length)).toEqual([100, 31]);
    expect(new Set(pages.flat()).size).toBe(131);
    expect(second).not.toContain('Look through older ones');
  });

  test('says where older ones are left, and nothing is found yet', async () => {
    await many(130, { text: 'About elephants' });
    const page = await searchPage('giraffes');

    expect(page).toContain('None of the messages looked through so far');
    expect(page).toContain('Look through older ones');
  });

  test('the newest 5,000 are searched', async () => {
    const id = await many(5000, { text: 'Another' });
    await filterAll();
    await db.batch([
      // Filters that have no word.
      db
        .prepare(
          `UPDATE messages
              SET words = (SELECT substr(words, 1, 13) FROM messages WHERE id = ?1)
            WHERE id <> ?1`,
        )
        .bind(id),
      db.prepare(`UPDATE messages SET created_at = '2020-01-01' WHERE id = ?1`).bind(id),
    ]);
    const beyond = await search('elephant');
    await db.prepare(`DELETE FROM messages WHERE id = 'row-1'`).run();
    const within = await search('elephant');

    expect([beyond, within]).toEqual([[], [id]]);
  });
});
