export interface Answer {
  text: string;
  own: string;
  /** A part of what is folded away. */
  quoted: string;
}

/** As programs write the plain text of an answer, in both languages. */
export const answers: Record<string, Answer> = {
  'Gmail in English': {
    text: `It works now, thank you!

Jonas

On Tue, 3 Nov 2026 at 10:00, Mei Lin <reply+abc@paperboat.example> wrote:

> Please try it again.
>
> Mei
`,
    own: 'It works now, thank you!\n\nJonas',
    quoted: '> Please try it again.',
  },
  'Gmail in English, the line broken': {
    text: `Done.

On Tue, 3 Nov 2026 at 10:00, Mei Lin at Paperboat
<reply+fjm2qkqyzr5gk6d7zzqg4n5lfm7x2sqkqyzr5gk6d7zzqg4n5lfm@paperboat.example>
wrote:

> Please try it again.
`,
    own: 'Done.',
    quoted: 'On Tue, 3 Nov 2026',
  },
  'Gmail in Chinese': {
    text: `可以了，谢谢！

林梅 <reply+abc@paperboat.example> 于2026年11月3日周二 10:00写道：

> 请再试一次。
`,
    own: '可以了，谢谢！',
    quoted: '> 请再试一次。',
  },
  'Outlook in English': {
    text: `That helped.

Regards,
Jonas

________________________________
From: Mei Lin <mei@paperboat.example>
Sent: Tuesday, November 3, 2026 10:00 AM
To: Jonas <jonas@client.example>
Subject: Re: Paid twice

Please try it again.
`,
    own: 'That helped.\n\nRegards,\nJonas',
    quoted: 'Please try it again.',
  },
  'older Outlook in English': {
    text: `That helped.

-----Original Message-----
From: Mei Lin [mailto:mei@paperboat.example]
Sent: Tuesday, November 3, 2026 10:00 AM
To: Jonas
Subject: Re: Paid twice

Please try it again.
`,
    own: 'That helped.',
    quoted: 'Please try it again.',
  },
  'Outlook in Chinese': {
    text: `好了。

________________________________
发件人: 林梅 <mei@paperboat.example>
发送时间: 2026年11月3日 10:00
收件人: 小王 <wang@client.example>
主题: Re: 付了两次

请再试一次。
`,
    own: '好了。',
    quoted: '请再试一次。',
  },
  'Apple Mail in English': {
    text: `Perfect.

> On 3 Nov 2026, at 10:00, Mei Lin <mei@paperboat.example> wrote:
>
> Please try it again.
`,
    own: 'Perfect.',
    quoted: 'Please try it again.',
  },
  'Apple Mail on a phone': {
    text: `Perfect.

Sent from my iPhone

> On 3 Nov 2026, at 10:00, Mei Lin <mei@paperboat.example> wrote:
>
> ﻿Please try it again.
`,
    own: 'Perfect.',
    quoted: 'Sent from my iPhone',
  },
  'Apple Mail in Chinese': {
    text: `好的。

发自我的 iPhone

> 在 2026年11月3日，10:00，林梅 <mei@paperboat.example> 写道：
>
> 请再试一次。
`,
    own: '好的。',
    quoted: '请再试一次。',
  },
  'QQ Mail in Chinese': {
    text: `已经解决了。



------------------ 原始邮件 ------------------
发件人: "林梅" <mei@paperboat.example>;
发送时间: 2026年11月3日(星期二) 上午10:00
收件人: "小王"<wang@qq.com>;
主题: Re: 付了两次

请再试一次。`,
    own: '已经解决了。',
    quoted: '请再试一次。',
  },
  'QQ Mail in English': {
    text: `Solved.


------------------ Original ------------------
From: "Mei Lin"<mei@paperboat.example>;
Date: Tue, Nov 3, 2026 10:00 AM
To: "Jonas"<jonas@qq.com>;
Subject: Re: Paid twice

Please try it again.`,
    own: 'Solved.',
    quoted: 'Please try it again.',
  },
  'QQ Mail in its new form': {
    text: `已经解决了。

小王
wang@qq.com

原始邮件
发件人：林梅 <mei@paperboat.example>
发件时间：2026年11月3日 10:00
收件人：小王 <wang@qq.com>
主题：Re: 付了两次

请再试一次。`,
    own: '已经解决了。\n\n小王\nwang@qq.com',
    quoted: '请再试一次。',
  },
  'NetEase in Chinese': {
    text: `收到，谢谢。








在 2026-11-03 10:00:00，"林梅" <mei@paperboat.example> 写道：
>请再试一次。
>`,
    own: '收到，谢谢。',
    quoted: '>请再试一次。',
  },
  'NetEase in English': {
    text: `Got it.

At 2026-11-03 10:00:00, "Mei Lin" <mei@paperboat.example> wrote:
>Please try it again.
>`,
    own: 'Got it.',
    quoted: '>Please try it again.',
  },
  'NetEase Mail Master': {
    text: `收到。

| |
小王
|
---- 回复的原邮件 ----
| 发件人 | 林梅<mei@paperboat.example> |
| 日期 | 2026年11月03日 10:00 |
| 收件人 | wang@163.com |
| 主题 | Re: 付了两次 |
请再试一次。`,
    own: '收到。\n\n| |\n小王',
    quoted: '请再试一次。',
  },
  'a program that marks its signature': {
    text: `Thanks.

-- 
Jonas Weber
Weber Design, Berlin
+49 30 1234567`,
    own: 'Thanks.',
    quoted: 'Weber Design, Berlin',
  },
  'a program in German': {
    text: `Danke!

Am 03.11.26 um 10:00 schrieb Mei Lin:
> Bitte noch einmal versuchen.`,
    own: 'Danke!',
    quoted: '> Bitte noch einmal versuchen.',
  },
  'a program that does not mark what it quotes': {
    text: `Thanks.

On Tuesday, November 3, 2026, Mei Lin <mei@paperboat.example> wrote:

Please try it again.

Mei`,
    own: 'Thanks.',
    quoted: 'Please try it again.',
  },
};
