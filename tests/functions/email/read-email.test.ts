import { describe, expect, test } from 'vitest';
import { head, readRaw as read } from './raw-email.ts';

describe('an email', () => {
  test('says who sent it, to whom, about what and when', async () => {
    const email = await read([
      ...['From: =?utf-8?B?5bCP546L?= <wang@qq.com>', 'Reply-To: office@qq.com'],
      ...['To: "A, B" <a@b.example>, c@d.example', 'Cc: Team: e@f.example, g@h.example;'],
      ...['Subject: =?gb18030?B?uLbBy8G9tM4=?=', 'Date: Tue, 3 Nov 2026 18:00:00 +0800'],
      ...['Message-ID: <1@qq.com>', '', 'Hello'],
    ]);

    expect(email).toMatchObject({
      from: { address: 'wang@qq.com', name: '小王' },
      replyTo: 'office@qq.com',
      recipients: ['a@b.example', 'c@d.example', 'e@f.example', 'g@h.example'],
      ...{ subject: '付了两次', date: '2026-11-03T10:00:00.000Z', messageId: '<1@qq.com>' },
      ...{ text: 'Hello', history: '', unread: [] },
    });
  });

  test('has no characters that nobody sees, and one kind of line end', async () => {
    const { text } = await read([...head, '', 'a\u202eb\u0000c\u200bd\u00a0e', 'f\u2028g']);

    expect(text).toBe('abcd e\nf\ng');
  });

  test('whose text is only HTML says it as text', async () => {
    const { text } = await read([...head, 'Content-Type: text/html', '', '<p>One</p><p>Two</p>']);

    expect(text).toBe('One\n\nTwo');
  });

  test('that holds another one keeps what that says', async () => {
    const { text } = await read([
      ...[...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b', '', 'See below.'],
      ...['--b', 'Content-Type: message/rfc822', '', 'From: bank@bank.example'],
      ...['Subject: Your payment', '', 'You paid twice.', '--b--'],
    ]);

    expect(text).toContain('See below.');
    expect(text).toContain('You paid twice.');
  });

  test.each([
    ['nothing', []],
    ['a head without end', ['From: a@b.example']],
    ['a part without end', [...head, 'Content-Type: multipart/mixed; boundary=b', '', '--b']],
    [
      'a boundary that never comes',
      [...head, 'Content-Type: multipart/mixed; boundary=b', '', 'x'],
    ],
  ])('that is broken is read as far as it goes: %s', async (_, lines) => {
    expect((await read(lines)).unread).not.toEqual([]);
  });

  test('tells files from the pictures of a signature', async () => {
    const picture = (name: string, size: number) => [
      ...['--b', `Content-Type: image/png; name=${name}`, `Content-ID: <${name}>`],
      ...['Content-Transfer-Encoding: base64', '', 'A'.repeat((size / 3) * 4)],
    ];
    const { files } = await read([
      ...[
        ...head,
        'Content-Type: multipart/related; boundary=b',
        '',
        '--b',
        'Content-Type: text/html',
      ],
      ...['', '<img src="cid:logo.png"><img src="cid:screen.png">'],
      ...[...picture('logo.png', 3000), ...picture('screen.png', 60_000), '--b--'],
    ]);

    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([['screen.png', 60_000]]);
  });
});

describe('a bounce names the email that it is about', () => {
  const id = 'reply-0f8fad5b';

  test.each([
    [
      'in the head that it returns',
      [
        ...[
          'From: mailer-daemon@mx.example',
          'Content-Type: multipart/report; boundary=b',
          '',
          '--b',
          '',
        ],
        ...[
          'Gone.',
          '--b',
          'Content-Type: message/delivery-status',
          '',
          'Reporting-MTA: dns; mx',
          '',
        ],
        ...['Action: failed', 'Status: 5.1.1', '', '--b', 'Content-Type: text/rfc822-headers', ''],
        ...['Subject: Re: x', `X-Quietdesk-Email: ${id}`, '--b--'],
      ],
      '5.1.1',
    ],
    [
      'in its text, as older servers write it',
      [
        ...[
          'From: MAILER-DAEMON@mx.example',
          'Subject: failure notice',
          '',
          'Hi. I was not able to deliver.',
        ],
        ...[
          '<a@b.example>: no such user',
          '',
          '--- Below this line is a copy.',
          '',
          `X-Quietdesk-Email: ${id}`,
        ],
      ],
      '',
    ],
  ])('%s', async (_, lines, status) => {
    expect((await read(lines)).bounce).toEqual({ email: id, status });
  });

  test.each([
    ['a person who quotes such a head', 'jonas@client.example', 'text/plain'],
    ['a server that speaks of none of ours', 'mailer-daemon@mx.example', 'text/plain'],
  ])('and %s is none', async (what, from, type) => {
    const line = what.includes('none') ? 'Gone.' : `X-Quietdesk-Email: ${id}`;
    const email = await read([`From: ${from}`, `Content-Type: ${type}`, '', line]);

    expect(email.bounce).toBeUndefined();
  });
});
