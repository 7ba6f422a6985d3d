import type { Answer } from './mail-programs.ts';

const quoted = '> Please try it again.';

/** Answers of which the last line stands right above who wrote what they answer. */
export const answersWithoutGap: Record<string, Answer> = {
  'two short lines above Gmail in English': {
    text: `No.
I want a refund.
On Tue, Nov 3, 2026 at 9:00 AM Mei <help@x.example> wrote:
${quoted}`,
    own: 'No.\nI want a refund.',
    quoted,
  },
  'a line above Gmail in English, the line broken before the address': {
    text: `I want a refund.
On Tue, Nov 3, 2026 at 9:00 AM Mei Lin
<help@x.example> wrote:

${quoted}`,
    own: 'I want a refund.',
    quoted: 'On Tue, Nov 3',
  },
  'a line above Gmail in English, the line broken in the name': {
    text: `I want a refund
On Tue, Nov 3, 2026 at 9:00 AM Mei
Lin <help@x.example> wrote:

${quoted}`,
    own: 'I want a refund',
    quoted: 'On Tue, Nov 3',
  },
  'a line above Gmail in English, the line broken before the time': {
    text: `The code is 4711.
On Tue, Nov 3, 2026 at
9:00 AM Mei Lin <help@x.example> wrote:

${quoted}`,
    own: 'The code is 4711.',
    quoted: 'On Tue, Nov 3',
  },
  'a line above Gmail in English, the line broken twice': {
    text: `Done on 2 Nov 2026.
On Tue, 3 Nov 2026 at 10:00, Paperboat Inc.
<reply+fjm2qkqyzr5gk6d7zzqg4n5lfm7x2sqkqyzr5gk6d7zzqg4n5lfm@paperboat.example>
wrote:

${quoted}`,
    own: 'Done on 2 Nov 2026.',
    quoted: 'On Tue, 3 Nov',
  },
  'several lines with a number': {
    text: `Dear Jonas,

I refunded it.
The code is 4711.
Please confirm it.
On Tue, Nov 3, 2026 at 9:00 AM Mei <help@x.example> wrote:
${quoted}`,
    own: 'Dear Jonas,\n\nI refunded it.\nThe code is 4711.\nPlease confirm it.',
    quoted,
  },
  'an address and a date in the line above': {
    text: `Please write to Joe <joe@x.example>
I leave on 5.11.2026
On 3 Nov 2026, at 10:00, Mei Lin wrote:
${quoted}`,
    own: 'Please write to Joe <joe@x.example>\nI leave on 5.11.2026',
    quoted,
  },
  Spark: {
    text: `No.
I want a refund.
On 3 Nov 2026 at 10:00 +0100, Mei Lin <help@x.example>, wrote:
${quoted}`,
    own: 'No.\nI want a refund.',
    quoted,
  },
  'Spark, unmarked': {
    text: `No.
I want a refund.
On 3 Nov 2026 at 10:00 +0100, Mei Lin <help@x.example>, wrote:

Please try it again.`,
    own: 'No.\nI want a refund.',
    quoted: 'Please try it again.',
  },
  'a line above Gmail in Chinese': {
    text: `不行。
我要退款
林梅 <help@x.example> 于2026年11月3日周二 10:00写道：
> 请再试一次。`,
    own: '不行。\n我要退款',
    quoted: '> 请再试一次。',
  },
  'a line above Gmail in Chinese, the line broken': {
    text: `不行。
我要退款
林梅 <reply+fjm2qkqyzr5gk6d7zzqg4n5lfm7x2sqkqyzr5gk6d7zzqg4n5lfm@paperboat.example>
于2026年11月3日周二 10:00写道：

> 请再试一次。`,
    own: '不行。\n我要退款',
    quoted: '林梅 <reply+',
  },
  'a program in Chinese with no spaces, unmarked': {
    text: `好的。
"林梅"<help@x.example>于2026年11月3日写道：

请再试一次。`,
    own: '好的。',
    quoted: '请再试一次。',
  },
  'a line above Apple Mail in Chinese, the line broken': {
    text: `验证码是4711
在 2026年11月3日，10:00，林梅
<help@x.example> 写道：

> 请再试一次。`,
    own: '验证码是4711',
    quoted: '在 2026年11月3日',
  },
  'a line above Gmail in German, the line broken': {
    text: `Der Code ist 4711
Mei Lin <help@x.example>
schrieb am Di., 3. Nov. 2026, 10:00:

${quoted}`,
    own: 'Der Code ist 4711',
    quoted: 'Mei Lin',
  },
  'a line above a language that nobody here knows': {
    text: `Evet.
Kod 4711
Mei Lin <help@x.example>, 3 Kas 2026 Sal, 10:00 tarihinde şunu yazdı:
${quoted}`,
    own: 'Evet.\nKod 4711',
    quoted,
  },
  Zoho: {
    text: `It works.


---- On Tue, 03 Nov 2026 09:00:00 +0800 Mei <help@x.example> wrote ----

Please try it again.`,
    own: 'It works.',
    quoted: 'Please try it again.',
  },
  'Zoho in Chinese, the line broken': {
    text: `可以了。
---- 在 星期二, 2026-11-03 09:00:00 +0800 林梅
<help@x.example> 撰写 ----
> 请再试一次。`,
    own: '可以了。',
    quoted: '> 请再试一次。',
  },
  'a header of two lines': {
    text: `It works.

From: Mei <help@x.example>
Date: Tue, 3 Nov 2026 09:00

Please try it again.`,
    own: 'It works.',
    quoted: 'Please try it again.',
  },
  'a header without addresses': {
    text: `It works.
From: Mei Lin
Sent: Tuesday, November 3, 2026 10:00 AM
To: Jonas
Subject: Paid twice

Please try it again.`,
    own: 'It works.',
    quoted: 'Please try it again.',
  },
  'a title with a header that begins with the subject': {
    text: `It works.

-------- Original Message --------
Subject: Paid twice
Date: 2026-11-03 10:00
From: Mei Lin <help@x.example>
To: jonas@client.example

Please try it again.`,
    own: 'It works.',
    quoted: 'Please try it again.',
  },
  'a title with an attribution': {
    text: `It works.

------- Original Message -------
On Tuesday, November 3rd, 2026 at 10:00 AM, Mei <help@x.example> wrote:

${quoted}`,
    own: 'It works.',
    quoted,
  },
  'a quote with a header in it': {
    text: `It works.

> 发件人： 林梅 <help@x.example>
> 发送时间： 2026年11月3日 10:00
> 收件人： wang@163.com
>
> 请再试一次。`,
    own: 'It works.',
    quoted: '> 请再试一次。',
  },
  'a long quote without a name': {
    text: `It works.

${'> A line.\n'.repeat(20)}`,
    own: 'It works.',
    quoted: '> A line.',
  },
  'a signature of which the mark has lost its space': {
    text: `It works.

--
Jonas Weber
Weber Design, Berlin
+49 30 1234567`,
    own: 'It works.',
    quoted: 'Weber Design',
  },
};
