/** What somebody hands on, as programs write it. */
export const forwards: Record<string, { text: string; isForward: boolean; kept: string }> = {
  Gmail: {
    text: `What is this?

---------- Forwarded message ---------
From: Bank <bank@bank.example>
Date: Tue, 3 Nov 2026 at 10:00
Subject: Your payment
To: <jonas@client.example>

You paid twice.

On Mon, 2 Nov 2026 at 09:00, Jonas <jonas@client.example> wrote:

> Did I pay?`,
    isForward: false,
    kept: 'You paid twice.',
  },
  'Apple Mail': {
    text: `What is this?

> Begin forwarded message:
>
> From: Bank <bank@bank.example>
> Subject: Your payment
> Date: 3 November 2026 at 10:00:00
> To: jonas@client.example
>
> You paid twice.`,
    isForward: true,
    kept: 'You paid twice.',
  },
  Outlook: {
    text: `What is this?

________________________________
From: Bank <bank@bank.example>
Sent: Tuesday, November 3, 2026 10:00 AM
To: Jonas <jonas@client.example>
Subject: Your payment

You paid twice.`,
    isForward: true,
    kept: 'You paid twice.',
  },
  'QQ Mail': {
    text: `这是什么？

------------------ 转发邮件 ------------------
发件人: "银行" <bank@bank.example>;
发送时间: 2026年11月3日(星期二) 上午10:00
收件人: "小王"<wang@qq.com>;
主题: 付款

你付了两次。`,
    isForward: false,
    kept: '你付了两次。',
  },
  NetEase: {
    text: `这是什么？

-------- 转发邮件信息 --------
发件人：银行 <bank@bank.example>
发送日期：2026-11-03 10:00:00
收件人：wang@163.com
主题：付款

你付了两次。`,
    isForward: false,
    kept: '你付了两次。',
  },
};

/** What looks a little like a quote, or a signature, and is what somebody wrote. */
export const ownTexts: Record<string, string> = {
  'a text with a heading between dashes': `Two things.

---- What I did ----
I pressed "Send".

---- What came ----
Nothing.`,
  'a text that tells what somebody wrote': `On the page Anna wrote:
please call me.
What does that mean?`,
  'a text with one line that begins like a header': `From: here I cannot go on.
The page says "Subject" and stays empty.`,
  'a text that says what was sent': `I sent it twice.

Sent with the post on Monday, number 12.`,
  'a list of what was tried': `I tried:
- a new browser
-- and an old one
Nothing helped.`,
  'two dashes between paragraphs': `Please do this first: log in.
--
Then press Refund.
It takes a minute.`,
  'two dashes above a few words': `Please do this first: log in.
--
Then press Refund`,
  'a journey': `Here is your booking:

From: Berlin
To: Paris
Date: 3 May

Please pay by Friday.`,
  'a journey with its time': `Here is your booking:

From: Berlin
To: Paris
Date: 3 May 2026, 14:05

Please pay by Friday.`,
  'an email that is told of': `I wrote this:

From: jonas@client.example
To: mei@paperboat.example
Subject: Invoice

It never came. I sent it at 10:00.`,
  'a command': `Please run this command:

> npm install paperboat`,
  'a command above what is said of it': `> npm install paperboat

does not work.`,
  'a table': `| Plan | Price |
| --- | --- |
| Small | 3 € |

Which of them is it?

| Paid | 6 € |`,
  'a title of words alone': `Here is what the bank said.

Original message:

You paid twice.

What does that mean?`,
  'a title between dashes with nothing of an email below': `Here is what the bank said.

--- Original message ---

You paid twice.

What does that mean?`,
  'a title with a journey below': `Answer one.

----- Second question -----
From: Berlin
To: Paris
Date: 3 May 2026

Which train is it?`,
  'a sentence that says what was written': `On 3 November you wrote
that the parcel is on its way.
It has not come.`,
  'what was written, told by hand': `On 3 November 2026 at 10:00 you wrote:
the parcel is on its way.
It has not come.`,
  'an address with a colon': `Please send 2 copies to Joe <joe@x.example>:
Main Street 3
12345 Berlin`,
  'an address with a colon above a quote without a date': `Please send 2 words to Joe <joe@x.example>:
> Thank you.`,
  'what was written, told by hand in Chinese': `你在11月3日的邮件中写道：
包裹已经寄出。
可是我还没有收到。`,
};
