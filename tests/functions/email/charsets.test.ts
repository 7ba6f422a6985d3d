import { describe, expect, test } from 'vitest';
import { bytes, head, type Line, readRaw } from './raw-email.ts';

const plain = (charset: string) => [`Content-Type: text/plain; charset=${charset}`, ''];
const gbk = [0xb8, 0xb6, 0xc1, 0xcb, 0xc1, 0xbd, 0xb4, 0xce, 0xa3, 0xac, 0xc7, 0xeb];
const shiftJis = [0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x82, 0xc5, 0x82, 0xb7];
const big5 = [0xb1, 0x7a, 0xa6, 0x6e, 0xa1, 0x41, 0xa7, 0xda, 0xa5, 0x49, 0xa4, 0x46, 0xa8, 0xe2];
const latin = bytes('M\xfcller zahlte die Geb\xfchr, \xc4nderung am Caf\xe9');
const utf8 = (text: string): number[] => [...Buffer.from(text)];
const chinese = '付了两次，请';
const german = 'Müller zahlte die Gebühr, Änderung am Café';

describe('a text is read in the letters in which it was written', () => {
  test.each<[string, Line[], string]>([
    ['GBK that says nothing', ['', gbk], chinese],
    ['GBK that says to be UTF-8', [...plain('utf-8'), gbk], chinese],
    ['GBK that says to be ASCII', [...plain('us-ascii'), gbk], chinese],
    ['GBK that says to be Latin', [...plain('iso-8859-1'), gbk], chinese],
    ['Shift_JIS that says nothing', ['', shiftJis], 'テストです'],
    ['Big5 that says nothing', ['', big5], '您好，我付了兩'],
    ['windows-1252 that says nothing', ['', latin], german],
    ['windows-1252 that says to be UTF-8', [...plain('utf-8'), latin], german],
    ['one capital with dots', ['', bytes('Eine \xc4nderung')], 'Eine Änderung'],
    ['an apostrophe of windows-1252', ['', bytes('I don\x92t know')], 'I don’t know'],
    ['UTF-8 that says to be ASCII', [...plain('us-ascii'), utf8(german)], german],
    ['UTF-8 that says to be Latin', [...plain('iso-8859-1'), utf8('Café')], 'Café'],
    ['UTF-8 that says to be GB2312', [...plain('gb2312'), utf8(chinese)], chinese],
    ['Latin that is so', [...plain('iso-8859-1'), bytes('Caf\xe9')], 'Café'],
    ['KOI8-R that says so', [...plain('koi8-r'), [0xf0, 0xd2, 0xc9]], 'При'],
    ['a name that MySQL has', [...plain('utf8mb4'), utf8(chinese)], chinese],
    ['a name that Windows has', [...plain('cp65001'), utf8(chinese)], chinese],
    ['a code page', [...plain('cp936'), gbk], chinese],
    ['a name that nobody knows', [...plain('x-unknown'), gbk], chinese],
    ['UTF-7', [...plain('utf-7'), '+TthOhk4kayE- 2 +- 1'], '付了两次 2 + 1'],
    ['HZ', [...plain('hz-gb-2312'), '~{Dc:C~} ~~1'], '你好 ~1'],
    ['ISO-2022-KR', [...plain('iso-2022-kr'), '\u001b$)C\u000e>H3gGO<<?d\u000f!'], '안녕하세요!'],
    ['ISO-2022-JP that says nothing', ['', '\u001b$B%F%9%H\u001b(B'], 'テスト'],
    [
      'GBK in base64',
      [
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(gbk).toString('base64'),
      ],
      chinese,
    ],
    [
      'GBK in quoted-printable, in a part',
      [
        ...['Content-Type: multipart/alternative; boundary=b', '', '--b'],
        ...[
          'Content-Type: text/plain; format=flowed',
          'Content-Transfer-Encoding: quoted-printable',
        ],
        ...['', '=B8=B6=C1=CB=C1=BD=', '=B4=CE=A3=AC=C7=EB', '--b--'],
      ],
      chinese,
    ],
    [
      'HTML that says it itself',
      [
        ...['Content-Type: text/html', '', '<html><head><meta charset="koi8-r"></head>'],
        [0xf0, 0xd2, 0xc9],
      ],
      'При',
    ],
    [
      'HTML that says it as servers do',
      [
        ...['Content-Type: text/html; charset=us-ascii', ''],
        '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>',
        gbk,
      ],
      chinese,
    ],
  ])('%s', async (_, lines, expected) => {
    const { text, unread } = await readRaw([...head, ...lines]);

    expect(text).toBe(expected);
    expect(unread).toEqual([]);
  });

  test('and it is said where some could not be', async () => {
    const { text, unread } = await readRaw([
      ...[...head, 'Content-Type: text/plain; charset=utf-8', ''],
      [...utf8(`${chinese.repeat(5)}`), 0xff],
    ]);

    expect(text).toContain(chinese);
    expect(unread).toEqual(['letters']);
  });
});

describe('a head is read in the letters in which it was written', () => {
  const name = [...bytes('From: '), 0xd0, 0xa1, 0xcd, 0xf5, ...bytes(' <wang@qq.com>')];
  const subject = [...bytes('Subject: '), ...gbk];

  test.each<[string, Line[]]>([
    ['as its body says', [name, subject, ...plain('gb2312'), 'Hi']],
    ['that says nothing', [name, subject, '', 'Hi']],
    ['beside lines in UTF-8', [name, subject, 'X-Sender: 小王', '', 'Hi']],
  ])('GBK %s', async (_, lines) => {
    expect(await readRaw(lines)).toMatchObject({
      subject: chinese,
      from: { name: '小王', address: 'wang@qq.com' },
      text: 'Hi',
    });
  });

  test('the name of a file in GBK', async () => {
    const { files } = await readRaw([
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'See', '--b'],
      'Content-Type: image/png',
      [...bytes('Content-Disposition: attachment; filename="'), 0xbd, 0xd8, 0xcd, 0xbc, 0x22],
      ...['', 'x', '--b--'],
    ]);

    expect(files).toMatchObject([{ name: '截图' }]);
  });

  test('a word in it whose charset MySQL names', async () => {
    const words = Buffer.from(chinese).toString('base64');
    const { subject } = await readRaw([`Subject: =?utf8mb4?B?${words}?=`, '', 'Hi']);

    expect(subject).toBe(chinese);
  });
});
