import { describe, expect, test } from 'vitest';
import type { Chosen } from '../files/file-samples.ts';
import { picture } from '../files/file-samples.ts';
import { asOwner, postFiles } from '../files/send-files.ts';
import { message, row } from './message-rows.ts';

const key = crypto.randomUUID();

/** A reply as a browser without script sends it. */
async function reply(id: string, fields: Record<string, string>, files: Chosen[] = []) {
  const sent = { text: 'Use <this>.', key, ...fields };
  const headers = { ...asOwner, accept: 'text/html' };
  const response = await postFiles(`/admin/messages/${id}/reply`, sent, files, headers);
  return { status: response.status, page: await response.text() };
}

const MB = 1024 * 1024;

const six = Array.from({ length: 6 }, (_, n): Chosen => [`${n}.png`, picture]);

describe('the owner’s reply that is refused', () => {
  test.each<[string, Record<string, string>, Chosen[], number, string]>([
    ['no text', { text: '' }, [], 422, 'Write a few words.'],
    ['too much text', { text: 'a'.repeat(10_001) }, [], 422, 'Shorten this to 10,000 characters.'],
    ['a program', {}, [['run.png', '#!/bin/sh']], 422, '“run.png” is none of these'],
    ['six files', {}, six, 422, 'Choose up to 5 files.'],
    ['a large file', {}, [['a.txt', 'a'.repeat(6 * MB)]], 422, '“a.txt” is larger than 5 MB.'],
    ['far too much', {}, [['a.txt', 'a'.repeat(27 * MB)]], 413, 'Choose fewer or smaller files'],
  ])('for %s stands on the message’s own page, with what is wrong', async (...given) => {
    const [, fields, files, expected, said] = given;
    const id = await message({ text: 'Paid twice' });
    const { status, page } = await reply(id, fields, files);

    expect(status).toBe(expected);
    expect(page).toContain(said);
    expect(page).toMatch(/<h1[^>]*>Paid twice<\/h1>/);
    expect(page).toContain(`<a href="/admin/messages/${id}/">Back to the message</a>`);
    expect(page).toContain(`/admin/messages/${id}/?lang=zh-CN`);
    expect(page).not.toMatch(/What happened|passwords|Send to Mei|Mei can help/);
    expect(await row(id)).toMatchObject({ replied_at: null });
  });

  test('keeps its text and its key, says that files are to be chosen again, and what was pressed', async () => {
    const id = await message({});
    const kept = await reply(id, { solved: 'yes' }, [['run.png', '#!/bin/sh']]);
    const plain = await reply(id, {}, [['run.png', '#!/bin/sh']]);

    expect(kept.page).toContain('Use &lt;this&gt;.</textarea>');
    expect(kept.page).toContain(`name="key" value="${key}"`);
    expect(kept.page).toContain('A page cannot keep files: choose yours again.');
    expect(kept.page).toContain('You pressed “Send and mark solved”: press it again.');
    expect(kept.page).toMatch(/class="button primary" name="solved" value="yes"/);
    expect(plain.page).not.toContain('You pressed');
  });
});
