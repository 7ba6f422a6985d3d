/** Mails as programs write them: each with the header and the encoding that its program gives it. */
export const mails = {
  /** Gmail: two parts in quoted-printable, and above the quote who wrote it. */
  gmail: `Delivered-To: mei@paperboat.app
X-Gmail-Labels: Inbox,Opened
From: Anna Smith <anna@mail.test>
To: Mei Lin <mei@paperboat.app>
Subject: Re: Welcome
Date: Tue, 3 Nov 2026 10:00:00 +0100
Message-ID: <gmail-1@mail.test>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="0000000000003f"

--0000000000003f
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

Hi Mei,

I sent an invoice to the wrong client. How can I correct an invoice that I =
have already sent? It=E2=80=99s urgent =E2=80=93 my client=E2=80=99s caf=C3=
=A9 is waiting.

Thanks so much,
Anna
+49 170 1234567

On Mon, Nov 2, 2026 at 9:00 AM Mei Lin <mei@paperboat.app> wrote:

> Welcome! What can I do for you?
> Mei

--0000000000003f
Content-Type: text/html; charset="UTF-8"

<div dir="ltr">How can I correct an invoice?</div><div class="gmail_quote"><blockquote>Welcome!</blockquote></div>
--0000000000003f--
`,
  /** Outlook: HTML alone, in base64; below it the header of the quoted mail, in words. */
  outlook: `From: Bob Jones <bob@mail.test>
To: mei@paperboat.app
Subject: RE: Welcome
Date: Mon, 2 Nov 2026 12:00:00 +0000
Message-ID: <outlook-1@mail.test>
MIME-Version: 1.0
Content-Type: text/html; charset="utf-8"
Content-Transfer-Encoding: base64

PGh0bWw+PGhlYWQ+PHN0eWxlPnB7bWFyZ2luOjB9PC9zdHlsZT48L2hlYWQ+PGJvZHkgbGFuZz0i
RU4tVVMiPjxkaXYgY2xhc3M9IldvcmRTZWN0aW9uMSI+PHAgY2xhc3M9Ik1zb05vcm1hbCI+SGVs
bG8gTWVpLDwvcD48cCBjbGFzcz0iTXNvTm9ybWFsIj4mbmJzcDs8L3A+PHAgY2xhc3M9Ik1zb05v
cm1hbCI+d2hlcmUgZG8gSSBmaW5kIHRoZSByZWNlaXB0IGZvciBteSZuYnNwO3llYXJseSBwbGFu
PzwvcD48cCBjbGFzcz0iTXNvTm9ybWFsIj4mbmJzcDs8L3A+PHAgY2xhc3M9Ik1zb05vcm1hbCI+
S2luZCByZWdhcmRzLDxicj5Cb2IgSm9uZXM8YnI+SGVhZCBvZiBFdmVyeXRoaW5nPC9wPjwvZGl2
PjxkaXYgaWQ9ImRpdlJwbHlGd2RNc2ciPjxmb250PjxiPkZyb206PC9iPiBNZWkgJmx0O21laUBw
YXBlcmJvYXQuYXBwJmd0Ozxicj48Yj5TZW50OjwvYj4gTW9uZGF5LCBOb3ZlbWJlciAyLCAyMDI2
IDk6MDAgQU08YnI+PGI+VG86PC9iPiBCb2I8YnI+PGI+U3ViamVjdDo8L2I+IFdlbGNvbWU8L2Zv
bnQ+PC9kaXY+PGRpdj5XaGF0IGNhbiBJIGRvIGZvciB5b3U/PC9kaXY+PC9ib2R5PjwvaHRtbD4=
`,
  /** Apple Mail: plain text with lines broken at 72, an answer below the quote, and a device that signs. */
  apple: `From: Carla Ruiz <carla@mail.test>
To: mei@paperboat.app
Subject: Re: Your plan
Date: Sun, 1 Nov 2026 08:30:00 -0500
Message-Id: <apple-1@mail.test>
Content-Type: text/plain; charset=us-ascii; format=flowed
Mime-Version: 1.0 (Mac OS X Mail 16.0)

> On 31 Oct 2026, at 18:20, Mei Lin <mei@paperboat.app> wrote:
>
> Do you want the monthly plan?

I would like the yearly one. Is there a discount for a whole year if I
pay with a bank transfer instead of a card?

Sent from my iPhone
`,
  /** QQ: Chinese in GBK, and what is quoted under its own dashes. */
  qq: `From: "=?gbk?B?zfXQocP3?=" <wang@qq.test>
To: "mei" <mei@paperboat.app>
Subject: =?gbk?B?u9i4tKO6u7bTrQ==?=
Date: Tue, 3 Nov 2026 18:22:00 +0800
Message-ID: <tencent_1@qq.test>
Content-Type: text/plain; charset="gb18030"
Content-Transfer-Encoding: base64
Mime-Version: 1.0

xPq6w6OhCgrO0s/rsNG94cvju/Wx0ru7s8nFt9Sqo6zH687K1NrExMDvyejWw6O/CgrQu9C7Cs31
0KHD9woKLS0tLS0tLS0tLS0tLS0tLS0tINStyrzTyrz+IC0tLS0tLS0tLS0tLS0tLS0tLQq3orz+
yMs6ICJNZWkiIDxtZWlAcGFwZXJib2F0LmFwcD47Creiy83KsbzkOiAyMDI2xOoxMdTCM8jVKNDH
xtq2/ikgyc/O5zEwOjExCtb3zOI6ILu2060KCtPQyrLDtL/J0tSw78T6o78K
`,
  /** Japanese as older programs write it. */
  japanese: `From: =?ISO-2022-JP?B?GyRCOzNFREJATzobKEI=?= <yamada@mail.test>
To: mei@paperboat.app
Subject: =?ISO-2022-JP?B?GyRCQEE1YT1xJEskRCQkJEYbKEI=?=
Date: Wed, 4 Nov 2026 09:00:00 +0900
Message-ID: <jp-1@mail.test>
MIME-Version: 1.0
Content-Type: text/plain; charset=iso-2022-jp
Content-Transfer-Encoding: base64

TWVpGyRCTU0bKEIKChskQiQqQCRPQyRLJEokQyRGJCokaiReJDkhIxsoQgobJEJAQTVhPXEkTkRM
Ml8kTyRJJDMkR0pROTkkRyQtJF4kOSQrISkbKEIKChskQiRoJG0kNyQvJCo0aiQkJCQkPyQ3JF4k
OSEjGyhCChskQjszRURCQE86GyhCCg==
`,
  /** Through a list that its members can answer to, which signs each mail. */
  list: `From: Dora <dora@mail.test>
To: support@groups.test
Subject: [support] Export
Date: Thu, 5 Nov 2026 09:00:00 +0000
Message-ID: <list-1@mail.test>
Precedence: list
List-Post: <mailto:support@groups.test>
List-Unsubscribe: <mailto:support+unsubscribe@groups.test>
Content-Type: text/plain

Can I export all my clients into a spreadsheet?

--
You received this message because you are subscribed to the Google Groups "support" group.
Do you want to unsubscribe from this group?
`,
};

/** Mails that no customer wrote. */
export const noMails = {
  own: `From: Mei Lin <mei@paperboat.app>
To: anna@mail.test
Subject: Re: Welcome
Date: Tue, 3 Nov 2026 11:00:00 +0100
Message-ID: <own-1@paperboat.app>

Which invoice do you want to correct?
`,
  sent: `X-Gmail-Labels: =?UTF-8?Q?=E5=B7=B2=E5=8F=91=E9=82=AE=E4=BB=B6?=
From: Mei <mei.lin@other.test>
To: anna@mail.test
Message-ID: <own-2@other.test>

How can I help you with that invoice?
`,
  outOfOffice: `From: Erik <erik@mail.test>
To: mei@paperboat.app
Subject: Automatic reply: Welcome
Auto-Submitted: auto-replied
Message-ID: <ooo-1@mail.test>

I am away until Monday. Who can help you meanwhile?
`,
  absence: `From: Li <li@mail.test>
To: mei@paperboat.app
Subject: =?utf-8?B?6Ieq5Yqo5Zue5aSN77ya5qyi6L+O?=
Message-ID: <ooo-2@mail.test>
Content-Type: text/plain; charset=utf-8

我在休假，有什么急事吗？
`,
  report: `From: Mail Delivery Subsystem <mailer-daemon@googlemail.test>
To: mei@paperboat.app
Subject: Delivery Status Notification (Failure)
Message-ID: <dsn-1@googlemail.test>
MIME-Version: 1.0
Content-Type: multipart/report; boundary="r"; report-type=delivery-status

--r
Content-Type: text/plain

Address not found. What can you do?
--r--
`,
  newsletter: `From: Shop <hello@shop.test>
To: mei@paperboat.app
Subject: Have you seen our new hats?
List-Unsubscribe: <https://shop.test/u>
Message-ID: <news-1@shop.test>

Why not buy a hat?
`,
};

/** An mbox as Google Takeout writes it. */
export const mboxOf = (...those: string[]): string =>
  those.map((mail, n) => `From 17${n}@xxx Tue Nov 03 10:00:00 +0000 2026\n${mail}\n`).join('');
