import { memoryUsage } from 'node:process';
import { describe, expect, test } from 'vitest';
import { readBody } from '../../worker/http/read-body.ts';

const megabyte = 1024 * 1024;
const type = 'multipart/form-data; boundary=b';
const headOf = (name: string) => `--b\r\nContent-Disposition: form-data; ${name}\r\n\r\n`;

/** A post whose body comes piece by piece; after the last it ends, or waits for ever. */
function posted(pieces: readonly string[], headers: Record<string, string>, ends = true) {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = left.shift();
      if (next) controller.enqueue(next);
      else if (ends) controller.close();
    },
  });
  const sent = { method: 'POST', headers: { 'content-type': type, ...headers }, body };
  return new Request('https://help.example/', { ...sent, duplex: 'half' } as RequestInit);
}

describe('reading a posted form', () => {
  test.each([
    ['says that it is long', { 'content-length': String(20 * megabyte) }],
    ['does not say how long it is', {}],
  ])('takes no memory before bytes come where it %s', async (_, headers) => {
    const before = memoryUsage().arrayBuffers;
    for (let posts = 0; posts < 5; posts += 1)
      void readBody(posted([headOf('name="text"')], headers, false), { takesFiles: true });
    await new Promise((done) => setTimeout(done, 50));

    expect(memoryUsage().arrayBuffers - before).toBeLessThan(megabyte);
  });

  test('keeps each byte of a file that comes in many pieces', async () => {
    const pieces = Array.from({ length: 300 }, (_, place) => String(place % 10).repeat(7001));
    const head = headOf('name="files"; filename="a.txt"');
    const read = await readBody(posted([head, ...pieces, '\r\n--b--'], {}), { takesFiles: true });
    const [file] = 'files' in read ? read.files : [];

    expect(new TextDecoder().decode(file?.bytes)).toBe(pieces.join(''));
  });

  test.each([
    [100, false],
    [101, true],
  ])('of %i bytes, where 100 are allowed', async (length, isRefused) => {
    const json = { 'content-type': 'application/json' };
    const read = await readBody(posted(['{"a":"', `${'a'.repeat(length - 8)}"}`], json), {
      limit: 100,
    });

    expect('refused' in read).toBe(isRefused);
  });
});
