import { beforeEach, describe, expect, test } from 'vitest';
import { fileLimits } from '../../../worker/contract/files.ts';
import { origin, postForm, postJson, request } from '../harness.ts';
import { message, rows } from '../messages/posted-message.ts';
import { readable } from '../with-key.ts';
import { type Chosen, formOf, samples } from './file-samples.ts';
import { emptyBucket, keysInBucket, postFiles, sendFiles } from './send-files.ts';

const stored = async () =>
  (await readable.prepare('SELECT id, message, note, name, kind, size FROM files').all()).results;

const send = (files: Chosen[], headers: Record<string, string> = {}, fields = {}) =>
  postFiles('/api/messages', { ...message, ...fields }, files, headers);

beforeEach(emptyBucket);

describe('a file with a message', () => {
  test.each(Object.entries(samples))('is taken as what it is: %s', async (kind, bytes) => {
    const ending = kind === 'text' ? 'txt' : kind;
    const { id } = await sendFiles([[`One.${ending}`, bytes]]);

    const name = `One.${ending}`;
    expect(await stored()).toMatchObject([
      { message: id, note: null, name, kind, size: bytes.length },
    ]);
    expect(await keysInBucket()).toEqual([(await stored())[0]?.['id']]);
  });

  test.each([
    ['a picture that is called a program', 'setup.exe', samples.png, 'setup.exe.png'],
    ['a picture of another kind', 'photo.jpg', samples.png, 'photo.jpg.png'],
    ['a name with a path', 'C:\\fakepath\\a/b.png', samples.png, 'b.png'],
    ['a name that turns the direction', 'in\u202egnp.pdf', samples.pdf, 'ingnp.pdf'],
    ['a name of signs that no disk takes', 'a"<b>|?.txt', samples.text, 'a__b___.txt'],
    ['a name in full width', '发票（1）.PDF', samples.pdf, '发票（1）.PDF'],
    ['no name but an ending', '.png', samples.png, 'png.png'],
    ['a very long name', `${'长'.repeat(300)}.pdf`, samples.pdf, `${'长'.repeat(96)}.pdf`],
  ])('has a name that can be saved: %s', async (_, given, bytes, name) => {
    await sendFiles([[given, bytes]]);

    expect(await stored()).toMatchObject([{ name }]);
  });

  test.each([
    ['a script that is called a picture', 'run.png', '#!/bin/sh\nrm -rf /\n'],
    ['a page', 'page.html', '<script>alert(1)</script>'],
    ['a drawing with a script', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a page that is called text but has a NUL', 'a.txt', 'a\0b'],
    ['text that is no UTF-8', 'a.csv', Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3)],
    ['a program', 'a.txt', Uint8Array.of(0x4d, 0x5a, 0x90, 0)],
    ['AVIF', 'a.heic', '\0\0\0\x18ftypavif\0\0\0\0avifmif1'],
    ['a recording that only begins like a picture', 'a.webp', 'RIFF\x1a\0\0\0WAVEfmt '],
    ['text without an ending', 'README', 'Hello'],
  ])('is refused by name: %s', async (_, name, bytes) => {
    const response = await send([[name, bytes]]);

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [
        { field: 'files', message: expect.stringContaining(`“${name}” is none of these: PNG`) },
      ],
    });
    expect([await rows(), await keysInBucket()]).toEqual([[], []]);
  });

  test.each([
    ['en', 'large.pdf', '“large.pdf” is larger than 5 MB'],
    ['zh-CN', '大.pdf', '“大.pdf”超过 5 MB'],
  ])('is refused where it is larger than 5 MB, in %s', async (locale, name, said) => {
    const bytes = new Uint8Array(fileLimits.bytes + 1);
    bytes.set(samples.pdf);
    const response = await send([[name, bytes]], {}, { locale });

    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      errors: [{ field: 'files', message: expect.stringContaining(said) }],
    });
  });

  test('is taken where it has 5 MB to the byte, as are five of them', async () => {
    const bytes = new Uint8Array(fileLimits.bytes);
    bytes.set(samples.pdf);
    const files = Array.from({ length: 5 }, (_, n): Chosen => [`${n}.pdf`, bytes]);

    expect((await send(files)).status).toBe(201);
    expect(await keysInBucket()).toHaveLength(5);
  });

  test('is refused where it is empty, the sixth, or in another field', async () => {
    const empty = await send([['empty.txt', '']]);
    const six = await send(Array.from({ length: 6 }, (_, n): Chosen => [`${n}.txt`, 'Hello']));
    const other = await postFiles('/api/messages', message, [['a.txt', 'Hello']], {}, 'other');

    expect(await empty.json()).toMatchObject({ errors: [{ message: '“empty.txt” is empty.' }] });
    expect(await six.json()).toMatchObject({ errors: [{ message: 'Choose up to 5 files.' }] });
    expect(await other.json()).toMatchObject({ errors: [{ field: 'other' }] });
  });

  test('may be none: of a field from which nothing was chosen a browser sends an empty one', async () => {
    const lines = Object.entries(message).flatMap(([name, value]) => [
      '--b',
      `Content-Disposition: form-data; name="${name}"`,
      '',
      value,
    ]);
    const none = 'Content-Disposition: form-data; name="files"; filename=""';
    const response = await request('/api/messages', {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b', accept: 'application/json' },
      body: [
        ...lines,
        '--b',
        none,
        'Content-Type: application/octet-stream',
        '',
        '',
        '--b--',
        '',
      ].join('\r\n'),
    });

    expect(response.status).toBe(201);
    expect(await stored()).toEqual([]);
  });

  test('is named to the owner by email, which carries none', async () => {
    await sendFiles([
      ['b.txt', 'Hello'],
      ['a.txt', 'Hello'],
    ]);

    const text = await readable
      .prepare(`SELECT text FROM emails WHERE kind = 'new-message'`)
      .first('text');
    expect(text).toContain('Files, on its page: b.txt, a.txt\n');
  });

  test('that fills in what people do not see lies in quarantine with its message', async () => {
    const { id } = await sendFiles([['a.txt', 'Hello']], { website: 'x' });

    expect(await rows()).toMatchObject([{ id, quarantined: 1 }]);
    expect(await stored()).toMatchObject([{ message: id }]);
  });
});

describe('files that are too much', () => {
  const large = () => new Uint8Array(9 * 1024 * 1024).fill(0x61);
  const tooMuch = (): Chosen[] => ['a', 'b', 'c'].map((name): Chosen => [`${name}.txt`, large()]);

  test('are 413, in the words of files', async () => {
    const response = await send(tooMuch());

    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ title: 'Too large' });
    expect([await rows(), await keysInBucket()]).toEqual([[], []]);
  });

  test('show the form again without script, with all that was typed', async () => {
    const response = await send(tooMuch(), { accept: 'text/html' }, { text: 'All of <this>' });
    const page = await response.text();

    expect(response.status).toBe(413);
    expect(page).toContain('All of &lt;this&gt;</textarea>');
    expect(page).toContain('value="jonas@client.example"');
    expect(page).toContain('A page cannot keep files: choose yours again.');
    expect(page).toMatch(/<input id="files"[^>]* type="file" name="files" multiple/);
  });

  test('do not excuse a text that is too long itself', async () => {
    const text = '钱'.repeat(60_000);
    const response = await send([['a.txt', 'Hello']], { accept: 'text/html' }, { text });
    const page = await response.text();

    expect(response.status).toBe(413);
    expect(page).toContain('shorten it');
    expect(page).toContain(`${text}</textarea>`);
  });

  test('are not read to their end where a length is not said', async () => {
    const { body, headers } = new Response(formOf(message, tooMuch()));
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': headers.get('content-type') ?? '',
        accept: 'application/json',
        'cf-connecting-ip': '10.200.1.1',
      },
      body,
      duplex: 'half',
    } as RequestInit);

    expect(response.status).toBe(413);
  });
});

describe('a refused form with files', () => {
  test('names each file beside the field, and keeps the text', async () => {
    const files: Chosen[] = [
      ['page.html', '<p>'],
      ['empty.txt', ''],
    ];
    const page = await (await send(files, { accept: 'text/html' })).text();

    expect(page).toContain('“page.html” is none of these');
    expect(page).toContain('“empty.txt” is empty.');
    expect(page).toContain('My client paid twice.</textarea>');
    expect(page).toMatch(/aria-invalid="true" aria-describedby="files-hint files-error"/);
  });

  test('says at once what is wrong with its text too', async () => {
    const response = await send([['page.html', '<p>']], {}, { email: 'jonas' });

    expect(await response.json()).toMatchObject({
      errors: [{ field: 'email' }, { field: 'files' }],
    });
  });
});

test('a message without files is what it was', async () => {
  expect((await postJson('/api/messages', message)).status).toBe(201);
  expect((await postForm('/api/messages', { ...message, text: 'Another.' })).status).toBe(303);
  expect(await stored()).toEqual([]);
});

test.each(['/api/votes', '/api/gaps', '/api/visits'])('%s takes none', async (path) => {
  expect((await postFiles(path, { a: 'b' }, [['a.txt', 'Hello']])).status).toBe(415);
});

test('the form on the page offers to add files', async () => {
  const page = await (await fetch(`${origin}/contact/`)).text();

  expect(page).toMatch(/<input[^>]* type="file"[^>]* multiple/);
});
