import { beforeEach, describe, expect, test } from 'vitest';
import { fileBytes } from '../../../worker/budgets/shares.ts';
import { db, get } from '../harness.ts';
import { ownerText } from '../owner.ts';
import { readable } from '../with-key.ts';
import { type Chosen, picture } from './file-samples.ts';
import { asOwner, emptyBucket, keysInBucket, postFiles, sendFiles } from './send-files.ts';

const file: Chosen = ['log.txt', 'It stopped at 9.'];
const shot: Chosen = ['shot.png', picture];

let sent: { id: string; url: string };

beforeEach(async () => {
  await emptyBucket();
  sent = await sendFiles([]);
});

/** The notes, with the names of their files. */
async function notes() {
  const { results: written } = await readable
    .prepare('SELECT id, author, text FROM notes ORDER BY id')
    .all<{ id: number; author: string; text: string }>();
  const { results: files } = await readable
    .prepare('SELECT note, name FROM files ORDER BY rowid')
    .all<{ note: number; name: string }>();
  return written.map(({ id, ...rest }) => ({
    ...rest,
    files: files.filter(({ note }) => note === id).map(({ name }) => name),
  }));
}

const emailOf = (kind: string) =>
  readable.prepare('SELECT text FROM emails WHERE kind = ?1').bind(kind).first<string>('text');

describe('files with a note', () => {
  const note = (files: Chosen[], fields: Record<string, string> = { text: 'And this.' }) =>
    postFiles(sent.url, fields, files);

  test('are stored with it, named to the owner, and listed on both pages', async () => {
    const response = await note([file, shot]);
    const customer = await (await get(sent.url, { accept: 'text/html' })).text();
    const owner = await ownerText(`/admin/messages/${sent.id}/`);

    expect(response.status).toBe(204);
    expect(await notes()).toEqual([
      { author: 'customer', text: 'And this.', files: ['log.txt', 'shot.png'] },
    ]);
    expect(await emailOf('new-note')).toContain('Files, on its page: log.txt, shot.png\n');
    expect(customer.indexOf('>log.txt<')).toBeGreaterThan(customer.indexOf('And this.'));
    expect(owner).toMatch(/<img src="[^"]*\/files\/[^"]*"[^>]*\/><bdi>shot\.png</);
  });

  test('are stored once where it is sent twice', async () => {
    await note([file]);
    await note([file]);

    expect(await notes()).toHaveLength(1);
    await expect.poll(keysInBucket).toHaveLength(1);
    expect(await db.prepare('SELECT COUNT(*) AS n FROM files').first('n')).toBe(1);
  });

  test.each([
    ['another file', [['log.txt', 'It stopped at 8.']]],
    ['one more', [file, shot]],
    ['none', []],
  ] as [string, Chosen[]][])(
    'make it another note where the same text comes with %s',
    async (_, files) => {
      await note([file]);
      await note(files);

      expect(await notes()).toHaveLength(2);
    },
  );

  test('need a few words, also beside “this solved it”', async () => {
    const response = await note([file], { solved: 'yes' });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'text' }] });
    expect([await notes(), await keysInBucket()]).toEqual([[], []]);
  });

  test('are refused by name, and the form is shown again with the text', async () => {
    const response = await postFiles(
      sent.url,
      { text: 'And <this>.' },
      [['run.png', '#!/bin/sh']],
      { accept: 'text/html' },
    );
    const page = await response.text();

    expect(response.status).toBe(422);
    expect(page).toContain('“run.png” is none of these');
    expect(page).toContain('And &lt;this&gt;.</textarea>');
    expect(page).toContain('type="file"');
  });

  test('are no more than the day has room for', async () => {
    await db
      .prepare(
        `INSERT INTO budgets (day, kind, network, used) VALUES (date('now'), 'file-bytes', '', ?1)`,
      )
      .bind(fileBytes.perDay)
      .run();

    expect((await note([file])).status).toBe(429);
    expect((await note([])).status).toBe(204);
    expect(await keysInBucket()).toEqual([]);
  });
});

describe('files with the owner’s reply', () => {
  const key = crypto.randomUUID();
  const reply = (files: Chosen[], fields: Record<string, string> = {}) =>
    postFiles(`/admin/messages/${sent.id}/reply`, { text: 'See this.', key, ...fields }, files, {
      ...asOwner,
      accept: 'text/html',
    });

  test('are links on the customer’s page, to which the email leads', async () => {
    const response = await reply([shot, file]);
    const page = await (await get(sent.url, { accept: 'text/html' })).text();
    const [, path = ''] = /href="([^"]*\/files\/[^"]*)"[^>]*><bdi>shot\.png/.exec(page) ?? [];

    expect(response.headers.get('location')).toContain('done=sent');
    expect(await notes()).toEqual([
      { author: 'owner', text: 'See this.', files: ['shot.png', 'log.txt'] },
    ]);
    expect(await emailOf('reply')).toMatch(
      /Files that come with this are on the page of your message: shot\.png, log\.txt\nhttps:\S+\/messages\//,
    );
    expect((await get(path)).status).toBe(200);
  });

  test('go once however often the button is pressed, and anew with another file', async () => {
    await reply([file]);
    await reply([file]);
    await expect.poll(keysInBucket).toHaveLength(1);
    await reply([shot]);

    expect(await notes()).toMatchObject([{ files: ['log.txt'] }, { files: ['shot.png'] }]);
    await expect.poll(keysInBucket).toHaveLength(2);
  });

  test('are refused by name, and what was written stays', async () => {
    const response = await reply([['run.png', '#!/bin/sh']]);

    expect(response.status).toBe(422);
    expect(await response.text()).toContain('See this.</textarea>');
    expect(await notes()).toEqual([]);
  });
});
