import { describe, expect, test } from 'vitest';
import { head, type Line, readRaw } from './raw-email.ts';

const part = ['Content-Type: text/plain; charset=utf-8', '', 'Ich zahlte zweimal für März.'];
const file = [
  ...['Content-Type: image/png; name=a.png', 'Content-Disposition: attachment; filename=a.png'],
  ...['Content-Transfer-Encoding: base64', ''],
];

describe('an email of several parts', () => {
  test.each<[string, string]>([
    ['names no boundary', 'multipart/mixed'],
    ['names an empty one', 'multipart/mixed; boundary=""'],
    ['names a wrong one', 'multipart/mixed; boundary="another"'],
    ['names one that holds spaces without quotes', 'multipart/mixed; boundary=the limit; x=y'],
  ])('that %s is read by the one that it has', async (_, type) => {
    const { text, files, unread } = await readRaw([
      ...[...head, `Content-Type: ${type}`, '', 'In MIME.', '--the limit', ...part],
      ...['--the limit', ...file, 'iVBORw0KGgo=', '--the limit--'],
    ]);

    expect({ text, unread }).toEqual({ text: 'Ich zahlte zweimal für März.', unread: [] });
    expect(files).toMatchObject([{ name: 'a.png', isCut: false }]);
  });

  test('within another one is read, too', async () => {
    const inner = ['Content-Type: multipart/alternative', '', '--c', ...part, '--c--'];
    const { text, files, unread } = await readRaw([
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...inner],
      ...['--b', ...file, 'iVBORw0KGgo=', '--b--'],
    ]);

    expect({ text, unread }).toEqual({ text: 'Ich zahlte zweimal für März.', unread: [] });
    expect(files).toHaveLength(1);
  });

  test('of which a part is lost says so', async () => {
    const { text, unread } = await readRaw([
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...part, '--b'],
      ...['Content-Type: multipart/alternative; boundary=c', '', 'Lost', '--b--'],
    ]);

    expect({ text, unread }).toEqual({ text: 'Ich zahlte zweimal für März.', unread: ['broken'] });
  });

  test('with nothing in it is empty', async () => {
    const { text, unread } = await readRaw([
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b'],
      ...['Content-Type: text/plain', '', '', '--b--'],
    ]);

    expect({ text, unread }).toEqual({ text: '', unread: ['empty'] });
  });

  test.each<[string, Line[], string]>([
    ['without any boundary as it came', ['I paid twice.', '', 'Jonas'], 'I paid twice.\n\nJonas'],
    ['in GBK', [[0xb8, 0xb6, 0xc1, 0xcb, 0xc1, 0xbd, 0xb4, 0xce]], '付了两次'],
  ])('%s', async (_, lines, expected) => {
    const { text, unread } = await readRaw([
      ...[...head, 'Content-Type: multipart/mixed; boundary=a', '', ...lines],
    ]);

    expect({ text, unread }).toEqual({ text: expected, unread: ['broken'] });
  });
});

describe('a file', () => {
  const mixed = [...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...part, '--b'];

  test.each<[string, string[], boolean[]]>([
    ['that breaks off', [...file, 'iVBORw0K'], [true]],
    ['that breaks off in a line', [...file, 'iVBORw0KGgo=', '--'], [true]],
    ['after which nothing is', [...file], [true]],
    ['that ends', [...file, 'iVBORw0K', '--b--'], [false]],
    ['after which another breaks off', [...file, 'iVBO', '--b', ...file, 'iVBO'], [false, true]],
    ['after which the text breaks off', [...file, 'iVBO', '--b', ...part], [false]],
    [
      'in an email in an email',
      [
        ...[
          'Content-Type: message/rfc822',
          '',
          'Subject: x',
          'Content-Type: multipart/mixed; boundary=c',
        ],
        ...['', '--c', ...file, 'iVBO', '--c', ...file, 'iVBO'],
      ],
      [false, true],
    ],
  ])('%s is told from a whole one', async (_, lines, expected) => {
    const { files, text } = await readRaw([...mixed, ...lines]);

    expect(files.map(({ isCut }) => isCut)).toEqual(expected);
    expect(text).toContain('Ich zahlte');
  });

  test('of an email that is not read to its end is cut', async () => {
    const ends = [...mixed, ...file, 'iVBORw0K', '--b--'];
    const whole = [...head, ...file, 'iVBORw0K'];

    expect((await readRaw(ends, 30_000_000)).files).toMatchObject([{ isCut: false }]);
    expect((await readRaw(whole, 30_000_000)).files).toMatchObject([{ isCut: true }]);
    expect((await readRaw(whole)).files).toMatchObject([{ isCut: false }]);
  });

  test('of a large email is read as far as 25 MB go', async () => {
    const lines = Array.from({ length: 4 }, (_, n) => [
      ...['--b', `Content-Type: image/png; name=${n}.png`, 'Content-Transfer-Encoding: base64', ''],
      'AAAA'.repeat(2_000_000),
    ]).flat();
    const { files, text, unread } = await readRaw([...mixed.slice(0, -1), ...lines, '--b--']);

    expect(files.map(({ name, isCut }) => [name, isCut])).toEqual([
      ...['0.png', '1.png', '2.png'].map((name) => [name, false]),
      ['3.png', true],
    ]);
    expect(text).toBe('Ich zahlte zweimal für März.');
    expect(unread).toEqual(['large']);
  });
});

describe('a text', () => {
  test.each([
    ['as people wrote it before MIME', 'text'],
    ['without the sign between', 'text/plain charset=utf-8'],
    ['with a remark', 'text/plain (as it is); charset=us-ascii'],
  ])('whose type is written %s is no file', async (_, type) => {
    const { text, files } = await readRaw([...head, `Content-Type: ${type}`, '', 'März']);

    expect({ text, files }).toEqual({ text: 'März', files: [] });
  });

  test.each<[string, string, string]>([
    ['that is none', 'Hello this is not base64.', 'Hello this is not base64.'],
    ['that is a word', 'Thanks', 'Thanks'],
    ['that is none, of several lines', 'Hello,\r\n\r\nI paid twice.', 'Hello,\n\nI paid twice.'],
    ['without its padding', 'SSBwYWlkIHR3aWNl', 'I paid twice'],
    ['of several lines', 'SSBwYWlk\r\nIHR3aWNlIQ==\r\n', 'I paid twice!'],
  ])('said to be in base64, %s', async (_, body, expected) => {
    const { text } = await readRaw([...head, 'Content-Transfer-Encoding: base64', '', body]);

    expect(text).toBe(expected);
  });

  test.each([
    ['plain', 'text/plain', 'a'.repeat(100_001)],
    ['of HTML', 'text/html', `<p>${'a'.repeat(100_001)}</p>`],
    ['of very long HTML', 'text/html', '<b>a</b> '.repeat(40_000)],
  ])('that is too long is cut, and that is said: %s', async (_, type, body) => {
    const { text, unread } = await readRaw([...head, `Content-Type: ${type}`, '', body]);

    expect(text.length).toBeGreaterThan(50_000);
    expect(unread).toEqual(['cutText']);
  });

  test('in the subject alone is kept, however long', async () => {
    const words = 'I paid twice, please look. '.repeat(20).trim();
    const { subject, text, unread } = await readRaw([`Subject: ${words}`, '', '']);

    expect(subject).toBe(words.slice(0, 300));
    expect({ text, unread }).toEqual({ text: words, unread: [] });
  });

  test('that only says that a program shows no HTML is none', async () => {
    const words = 'I paid twice for March, and would like to have my money back. '
      .repeat(20)
      .trim();
    const { text } = await readRaw([
      ...[...head, 'Content-Type: multipart/alternative; boundary=b', '', '--b', ''],
      ...['Your email program does not support HTML.', '--b', 'Content-Type: text/html', ''],
      ...[`<p>${words}</p>`, '--b--'],
    ]);

    expect(text).toBe(words);
  });
});
