import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { bounceOf } from '../../../worker/email/receiving/bounce.ts';
import { bounceText } from '../../../worker/email/refusal.ts';

const read = async (head: string[], body: string) =>
  bounceOf(await PostalMime.parse([...head, '', body].join('\r\n')));

const report = (type: string, part: string) =>
  read(
    [
      'From: Mail System <reports@mx.example>',
      `Content-Type: multipart/report; report-type=${type}; boundary=b`,
    ],
    `--b
Content-Type: text/plain

About your email.

--b
Content-Type: message/${part}

Final-Recipient: rfc822;jonas@client.example
Action: failed
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 The mailbox of Jonas Petersen is full

--b
Content-Type: text/rfc822-headers

Subject: Re: My diagnosis
X-Quietdesk-Email: reply-1

--b--`,
  );

describe('a report that an email did not arrive', () => {
  test('is kept as numbers: its words name people', async () => {
    expect(await report('delivery-status', 'delivery-status')).toEqual({
      ...{ email: 'reply-1', status: '552 5.2.2' },
    });
  });

  test('of qmail quotes the email, of which nothing is kept', async () => {
    const bounce = await read(
      ['From: MAILER-DAEMON@mx.example', 'Subject: failure notice'],
      `Hi. This is the qmail-send program at mx.example.
I was not able to deliver your message to the following addresses.

<jonas@client.example>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 User unknown

--- Below this line is a copy of the message.

X-Quietdesk-Email: reply-1
Subject: Your papers

Dear Jonas, 500 5.7.1 SECRET`,
    );

    expect(bounce).toEqual({ email: 'reply-1', status: '550 5.1.1' });
  });

  test('may give no number', async () => {
    const bounce = await read(
      ['From: postmaster@mx.example'],
      'No such user.\r\n\r\nX-Quietdesk-Email: reply-1',
    );

    expect(bounce).toEqual({ email: 'reply-1', status: '' });
  });

  test.each([
    ['disposition-notification', 'disposition-notification'],
    ['feedback-report', 'feedback-report'],
  ])('is not one of another kind: %s', async (type, part) => {
    expect(await report(type, part)).toBeUndefined();
  });
});

test.each([
  ['550 5.1.1', 'bounced_address: 550 5.1.1'],
  ['5.1.10', 'bounced_address: 5.1.10'],
  ['552 5.2.2', 'bounced_full: 552 5.2.2'],
  ['554 5.7.1', 'bounced: 554 5.7.1'],
  ['', 'bounced'],
])('what is stored of %s says what can be done', (status, text) => {
  expect(bounceText(status)).toBe(text);
});
