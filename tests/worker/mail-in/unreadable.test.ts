import { describe, expect, test } from 'vitest';
import { emailText } from './email-text.ts';
import { mailIn } from './mail-in.ts';
import { deliver, messages, notes, page, receipts, written } from './start-mail.ts';

const multipart = 'multipart/mixed; boundary="b"';
const file = (bytes: number) => `--b
Content-Type: image/png; name="screen.png"
Content-Disposition: attachment; filename="screen.png"
Content-Transfer-Encoding: base64

${'AAAA'.repeat(Math.ceil(bytes / 3))}
`;
const text = `--b
Content-Type: text/plain; charset=utf-8

Look at this.

`;

describe('of an email', () => {
  test('files are named, to the owner and to their sender', async () => {
    const { id, url, customer } = await written();
    const email = emailText({
      to: customer,
      headers: { 'Content-Type': multipart },
      text: `${text}${file(1200)}--b--`,
    });
    await deliver(email, { to: customer });

    expect(await receipts()).toMatchObject([{ files: [{ name: 'screen.png', size: 1200 }] }]);
    expect(await page(`/admin/messages/${id}/`)).toContain(
      'screen.png (2 KB: not a picture, PDF, CSV or plain text)',
    );
    expect(await page(url)).toContain('screen.png (2 KB: not a picture, PDF, CSV or plain text)');
  });

  test('larger than 25 MB only the beginning is read, and that is said', async () => {
    const email = emailText({
      headers: { 'Content-Type': multipart },
      text: `${text}${file(22_000_000)}--b--`,
    });
    await deliver(email, { to: mailIn });

    const [message] = await messages();
    expect(message?.text).toContain('Look at this.');
    expect(await receipts()).toMatchObject([{ unread: ['large'] }]);
    expect(await page(`/admin/messages/${message?.id}/`)).toContain('larger than 25 MB');
  });

  test('of parts that nobody can read the beginning is kept as it came', async () => {
    const nested = Array.from(
      { length: 300 },
      (_, n) => `--b${n}\r\nContent-Type: multipart/mixed; boundary="b${n + 1}"\r\n\r\n`,
    );
    const email = emailText({
      headers: { 'Content-Type': 'multipart/mixed; boundary="b0"' },
      text: nested.join(''),
    });
    await deliver(email, { to: mailIn });

    expect(await messages()).toMatchObject([
      { email: 'jonas@client.example', text: expect.stringContaining('--b0') },
    ]);
    expect(await receipts()).toMatchObject([{ unread: ['broken', 'long'] }]);
  });

  test.each([
    ['no text', emailText({ subject: 'Help', text: '' })],
    [
      'nothing but a file',
      emailText({
        subject: 'Help',
        headers: { 'Content-Type': multipart },
        text: `${file(30)}--b--`,
      }),
    ],
  ])('with %s the subject is kept, and that it has no text', async (_, email) => {
    await deliver(email, { to: mailIn });

    expect(await messages()).toMatchObject([
      { text: 'Help\n\n(This email has no text of its own.)' },
    ]);
    expect(await receipts()).toMatchObject([{ unread: ['empty'] }]);
  });

  test('that is no email at all something is kept', async () => {
    await deliver('\u0000\u0001 what is this', { to: mailIn });

    expect(await messages()).toMatchObject([{ channel: 'email' }]);
  });

  test('with a text that is too long all is kept', async () => {
    const { customer } = await written();
    await deliver(emailText({ to: customer, text: `${'a'.repeat(10_000)}the end` }), {
      to: customer,
    });

    expect((await notes())[0]?.text).toHaveLength(10_000);
    expect(await receipts()).toMatchObject([{ unread: ['long'], history: 'the end' }]);
  });

  test.each([
    ['GB18030', 'gb18030', [0xb8, 0xb6, 0xc1, 0xcb, 0xc1, 0xbd, 0xb4, 0xce], '付了两次'],
    ['Big5', 'big5', [0xa7, 0x41, 0xa6, 0x6e], '你好'],
    ['Windows-1252', 'windows-1252', [0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72], 'Müller'],
    ['Shift_JIS', 'shift_jis', [0x83, 0x65, 0x83, 0x58, 0x83, 0x67], 'テスト'],
    ['GB18030 that says to be UTF-8', 'utf-8', [0xb8, 0xb6, 0xc1, 0xcb, 0xc1, 0xbd], '付了两'],
    ['Shift_JIS that says to be ASCII', 'us-ascii', [0x83, 0x65, 0x83, 0x58, 0x82, 0xb7], 'テスす'],
    ['UTF-8 that says to be Latin', 'iso-8859-1', [0x4d, 0xc3, 0xbc], 'Mü'],
    ['ISO-2022-KR', 'iso-2022-kr', [0x0e, 0x3e, 0x48, 0x0f], '안'],
    ['nothing that is known', 'x-unknown', [0x48, 0x69], 'Hi'],
  ])('text in %s is read', async (_, charset, bytes, expected) => {
    const head = emailText({
      subject: 'x',
      headers: { 'Content-Type': `text/plain; charset=${charset}` },
      text: '',
    });
    const raw = new Uint8Array([...new TextEncoder().encode(head), ...bytes]);
    await deliver(raw, { to: mailIn });

    expect((await messages())[0]?.text).toContain(expected);
  });
});
