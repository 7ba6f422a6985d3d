import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mailsIn } from '../../../scripts/harvest/reading/mail/mbox.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mbox-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const start = 'From 17@xxx Tue Nov 03 10:00:00 +0000 2026\n';

async function read(text: string) {
  const file = join(folder, 'a.mbox');
  writeFileSync(file, text);
  const found = await Array.fromAsync(mailsIn(file));
  return { mails: found.map(({ bytes }) => bytes.toString()), end: found.at(-1)?.end };
}

describe('mailsIn', () => {
  test('gives each mail without the line before it', async () => {
    const text = `${start}Subject: a\n\nA\n\n${start}Subject: b\n\nB\n`;

    expect(await read(text)).toEqual({
      mails: ['Subject: a\n\nA\n\n', 'Subject: b\n\nB\n'],
      end: text.length,
    });
  });

  test('takes no line of a mail for the beginning of another', async () => {
    const mail = 'Subject: a\n\nFrom 2026 on we have two offices.\nHow do I add one?\n';

    expect((await read(`${start}${mail}`)).mails).toEqual([mail]);
  });

  test.each([3_999_990, 3_999_999, 4_000_000, 4_000_013, 8_000_000])(
    'finds a mail that begins at byte %d of the file',
    async (at) => {
      const head = `${start}Subject: a\n\n`;
      const filling = `${'x'.repeat(63)}\n`.repeat(150_000).slice(0, at - head.length - 1);
      const { mails, end } = await read(`${head}${filling}\n${start}Subject: b\n\nB\n`);

      expect(mails).toHaveLength(2);
      expect(mails[1]).toBe('Subject: b\n\nB\n');
      expect(end).toBe(at + start.length + 'Subject: b\n\nB\n'.length);
      // What is attached is read no further than this.
      expect(mails[0]?.length).toBeLessThanOrEqual(4_000_000);
    },
  );
});
