import { beforeEach, describe, expect, test } from 'vitest';
import { fileBytes } from '../../../worker/budgets/shares.ts';
import { adminToken } from '../../secrets.ts';
import { picture, samples } from '../files/file-samples.ts';
import { emailText } from './email-text.ts';
import { mailIn } from './mail-in.ts';
import {
  db,
  deliver,
  emails,
  messages,
  notes,
  page,
  receipts,
  rows,
  setAside,
  worker,
  written,
} from './start-mail.ts';

type Attached = [name: string, bytes: Uint8Array];

const { FILES } = await worker.getEnv();
const keysInBucket = async () => ((await FILES?.list())?.objects ?? []).map(({ key }) => key);

beforeEach(async () => void (await FILES?.delete(await keysInBucket())));

/** An email with files, as programs send it. */
function withFiles(
  { to, text = 'Look at this.', headers = {}, subject }: Parameters<typeof emailText>[0] & object,
  files: readonly Attached[],
): string {
  const parts = files.map(
    ([name, bytes]) => `--b
Content-Type: application/octet-stream; name="${name}"
Content-Disposition: attachment; filename="${name}"
Content-Transfer-Encoding: base64

${(
  Buffer.from(bytes)
    .toString('base64')
    .match(/.{1,76}/g) ?? []
).join('\n')}
`,
  );
  return emailText({
    ...(to && { to }),
    ...(subject && { subject }),
    headers: { ...headers, 'Content-Type': 'multipart/mixed; boundary="b"' },
    text: `--b\nContent-Type: text/plain; charset=utf-8\n\n${text}\n\n${parts.join('')}--b--`,
  });
}

const files = () =>
  rows<{ id: string; message: string; note: number | null; name: string; kind: string }>(
    'SELECT id, message, note, name, kind FROM files ORDER BY rowid',
  );

/** The bytes that lie under an address. */
async function bytesAt(path: string): Promise<Uint8Array> {
  const response = await worker.fetch(path, { headers: { authorization: `Bearer ${adminToken}` } });
  return new Uint8Array(await response.arrayBuffer());
}

const pdf: Attached = ['发票.pdf', samples.pdf];
const shot: Attached = ['screen.png', new Uint8Array(picture)];

describe('files of an email', () => {
  test('that answers a message stand with its note, on both pages, and the owner is told', async () => {
    const { id, url, customer } = await written();
    await deliver(withFiles({ to: customer }, [pdf, shot]), { to: customer });
    const stored = await files();
    const [notice] = await emails('new-note');

    expect(stored).toMatchObject([
      { message: id, note: expect.any(Number), name: '发票.pdf', kind: 'pdf' },
      { message: id, note: expect.any(Number), name: 'screen.png', kind: 'png' },
    ]);
    expect(notice?.text).toContain('发票.pdf, screen.png');
    for (const path of [url, `/admin/messages/${id}/`]) {
      expect(await page(path)).toContain('<bdi>发票.pdf</bdi>');
      expect(await bytesAt(`${path}files/${stored[0]?.id}`)).toEqual(samples.pdf);
    }
    expect(await receipts()).toMatchObject([{ message: id }]);
    expect((await receipts())[0]?.files).toBeUndefined();
  });

  test('that begins a message stand with it', async () => {
    await deliver(withFiles({ subject: 'A picture' }, [shot]), { to: mailIn });
    const [message] = await messages();

    expect(await files()).toMatchObject([{ message: message?.id, note: null, name: 'screen.png' }]);
    expect((await emails('new-message'))[0]?.text).toContain('screen.png');
  });

  test('of the owner’s go with her reply, to the page of its customer', async () => {
    const { url, owner } = await written();
    await deliver(withFiles({ to: owner }, [pdf]), { to: owner, from: 'mei@paperboat.example' });
    const [stored] = await files();
    const [reply] = await emails('reply');

    expect(reply?.text).toContain('发票.pdf');
    expect(await bytesAt(`${url}files/${stored?.id}`)).toEqual(samples.pdf);
  });

  test('are named with the reason where they are not kept, to both', async () => {
    const { id, url, customer } = await written();
    const many = Array.from({ length: 6 }, (_, n): Attached => [`${n}.png`, shot[1]]);
    const large: Attached = ['large.png', new Uint8Array(6 * 1024 * 1024)];
    large[1].set(picture);
    const program: Attached = ['setup.pdf', new TextEncoder().encode('MZ…')];
    await deliver(withFiles({ to: customer }, [program, large, ...many]), { to: customer });

    expect((await files()).map(({ name }) => name)).toEqual(many.slice(0, 5).map(([name]) => name));
    expect((await receipts())[0]?.files).toMatchObject([
      { name: 'setup.pdf', why: 'kind' },
      { name: 'large.png', why: 'large' },
      { name: '5.png', why: 'number' },
    ]);
    for (const path of [url, `/admin/messages/${id}/`])
      expect(await page(path)).toContain(
        'setup.pdf (1 KB: not a picture, PDF, CSV or plain text), large.png (6 MB: too large), 5.png (1 KB: one too many)',
      );
  });

  test('are counted in the acknowledgement where they are not kept, without their names', async () => {
    await deliver(withFiles({}, [['tool.exe', new TextEncoder().encode('MZ')]]), { to: mailIn });
    const [acknowledgement] = await emails('acknowledgement');

    expect(acknowledgement?.text).toContain('1 file that came with it could not be kept.');
    expect(acknowledgement?.text).not.toContain('tool.exe');
  });

  test('are named where the day has no room for them, and the text is kept', async () => {
    const { customer } = await written();
    await db
      .prepare(`INSERT INTO budgets VALUES (date('now'), 'file-bytes', '', ?1)`)
      .bind(fileBytes.perDay)
      .run();
    await deliver(withFiles({ to: customer }, [shot]), { to: customer });

    expect(await files()).toEqual([]);
    expect(await notes()).toMatchObject([{ text: 'Look at this.' }]);
    expect((await receipts())[0]?.files).toMatchObject([{ name: 'screen.png', why: 'room' }]);
  });

  test.each([1, 2])('are stored once however often it comes, round %i', async () => {
    const { customer } = await written();
    for (const to of [customer, mailIn]) {
      const email = withFiles({ to }, [shot]);
      await Promise.all([deliver(email, { to }), deliver(email, { to })]);
      await deliver(email, { to });
    }

    expect(await files()).toHaveLength(2);
    await expect.poll(keysInBucket).toHaveLength(2);
  });

  test('that no person sent are named alone', async () => {
    const { customer } = await written();
    const headers = { 'Auto-Submitted': 'auto-replied' };
    await deliver(withFiles({ to: customer, headers }, [shot]), { to: customer });
    await deliver(withFiles({ headers }, [shot]), { to: mailIn });

    expect(await keysInBucket()).toEqual([]);
    expect(await setAside()).toMatchObject([{ files: [{ name: 'screen.png' }] }]);
    expect(await receipts()).toMatchObject([{ files: [{ name: 'screen.png' }] }]);
  });
});
