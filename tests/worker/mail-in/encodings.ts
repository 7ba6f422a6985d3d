interface Encoded {
  type: Record<string, string>;
  body: string;
}

const base64 = (text: string) =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

const quotedPrintable = (text: string) =>
  [...Buffer.from(text.replaceAll('\r\n', '\n'))]
    .map((byte) =>
      byte === 0x0a
        ? '\r\n'
        : byte === 0x3d || byte > 0x7e
          ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
          : String.fromCharCode(byte),
    )
    .join('');

const escaped = (text: string) =>
  text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('\n', '<br>\n');

const plain = 'text/plain; charset=utf-8';
const crlf = (text: string) => text.replaceAll('\n', '\r\n');

const parts = (boundary: string, ...bodies: string[]) =>
  `${bodies.map((body) => `--${boundary}\r\n${body}\r\n`).join('')}--${boundary}--\r\n`;

const picture = `Content-Type: image/png; name="=?utf-8?B?${Buffer.from('截图.png').toString('base64')}?="\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment\r\n\r\niVBORw0KGgo=`;

/** The ways in which programs send a text. */
export const encodings: ((text: string) => Encoded)[] = [
  (text) => ({ type: { 'Content-Type': plain }, body: crlf(text) }),
  (text) => ({
    type: { 'Content-Type': plain, 'Content-Transfer-Encoding': 'base64' },
    body: base64(crlf(text)),
  }),
  (text) => ({
    type: { 'Content-Type': plain, 'Content-Transfer-Encoding': 'quoted-printable' },
    body: quotedPrintable(text),
  }),
  // It says nothing of its letters.
  (text) => ({ type: {}, body: crlf(text) }),
  (text) => ({
    type: { 'Content-Type': 'multipart/alternative; boundary="a"' },
    body: parts(
      'a',
      `Content-Type: ${plain}\r\n\r\n${crlf(text)}`,
      `Content-Type: text/html; charset=utf-8\r\n\r\n<p>${escaped(text)}</p>`,
    ),
  }),
  // HTML alone.
  (text) => ({
    type: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Transfer-Encoding': 'base64' },
    body: base64(`<html><body><div>${escaped(text)}</div></body></html>`),
  }),
  // Parts in parts in parts, with a file.
  (text) => ({
    type: { 'Content-Type': 'multipart/mixed; boundary="m"' },
    body: parts(
      'm',
      `Content-Type: multipart/related; boundary="r"\r\n\r\n${parts(
        'r',
        `Content-Type: multipart/alternative; boundary="a"\r\n\r\n${parts('a', `Content-Type: ${plain}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(crlf(text))}`)}`,
      )}`,
      picture,
    ),
  }),
  // Its last boundary is missing.
  (text) => ({
    type: { 'Content-Type': 'multipart/mixed; boundary="m"' },
    body: `--m\r\nContent-Type: ${plain}\r\n\r\n${crlf(text)}\r\n`,
  }),
  // The letters are others than it says, but those of the word.
  (text) => ({ type: { 'Content-Type': 'text/plain; charset="gb18030"' }, body: crlf(text) }),
  (text) => ({ type: { 'Content-Type': 'text/plain; charset=x-nobody-knows' }, body: crlf(text) }),
];
