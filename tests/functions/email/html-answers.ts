/** Answers as programs write them in HTML. */
export const htmlAnswers: Record<string, { html: string; own: string; quoted: string }> = {
  Gmail: {
    html: `<div dir="ltr">It works now,<div>thank you &amp; goodbye!</div></div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Tue, 3 Nov 2026 at 10:00, Mei &lt;<a href="mailto:reply+abc@paperboat.example">reply+abc@paperboat.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0"><div>Please try it again.</div></blockquote></div>`,
    own: 'It works now,\nthank you & goodbye!',
    quoted: '> Please try it again.',
  },
  Outlook: {
    html: `<html><head><style>p{margin:0}</style></head><body><p class="MsoNormal">That helped.<o:p></o:p></p><p>Jonas</p><div id="appendonsend"></div><hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri"><b>From:</b> Mei &lt;mei@paperboat.example&gt;<br><b>Sent:</b> Tuesday, November 3, 2026 10:00 AM<br><b>To:</b> Jonas<br><b>Subject:</b> Re: Paid twice</font></div><div>Please try it again.</div></body></html>`,
    own: 'That helped.\n\nJonas',
    quoted: 'Please try it again.',
  },
  'Apple Mail': {
    html: `<html><body>Perfect.<br><div><br><blockquote type="cite"><div>On 3 Nov 2026, at 10:00, Mei &lt;mei@paperboat.example&gt; wrote:</div><br><div>Please try it again.</div></blockquote></div></body></html>`,
    own: 'Perfect.',
    quoted: '> Please try it again.',
  },
  'QQ Mail': {
    html: `<div>已经解决了。</div><div><br></div><div><includetail><div>&nbsp;</div><div style="font:Verdana normal 14px;color:#000;"><div style="FONT-SIZE: 12px;FONT-FAMILY: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="FONT-SIZE: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"林梅"&lt;mei@paperboat.example&gt;;</div><div><b>发送时间:</b>&nbsp;2026年11月3日</div><div><b>收件人:</b>&nbsp;"小王";</div><div><b>主题:</b>&nbsp;Re: 付了两次</div></div><div>请再试一次。</div></div></includetail></div>`,
    own: '已经解决了。',
    quoted: '请再试一次。',
  },
  NetEase: {
    html: `<div style="line-height:1.7;color:#000000;font-size:14px;font-family:Arial"><div>收到，谢谢。</div><p style="margin: 0;"><br></p><pre><br>在 2026-11-03 10:00:00，"林梅" &lt;mei@paperboat.example&gt; 写道：</pre><blockquote id="isReplyContent" style="PADDING-LEFT: 1ex"><div>请再试一次。</div></blockquote></div>`,
    own: '收到，谢谢。',
    quoted: '> 请再试一次。',
  },
  'NetEase, with no line between': {
    html: `<div><div>不行。</div><div>我要退款</div><div>在 2026-11-03 10:00:00，"林梅" &lt;help@x.example&gt; 写道：</div><blockquote id="isReplyContent"><div>请再试一次。</div></blockquote></div>`,
    own: '不行。\n我要退款',
    quoted: '> 请再试一次。',
  },
  Yahoo: {
    html: `<html><body><div class="ydp1"><div>No.</div><div>The code is 4711</div></div><div class="yahoo_quoted"><div><div>On Tuesday, November 3, 2026 at 10:00:00 AM GMT+1, Mei Lin &lt;help@x.example&gt; wrote:</div><div><br></div><div>Please try it again.</div></div></div></body></html>`,
    own: 'No.\nThe code is 4711',
    quoted: 'Please try it again.',
  },
  Zoho: {
    html: `<div>It works.</div><div class="zmail_extra"><div>---- On Tue, 03 Nov 2026 09:00:00 +0800 <b>Mei &lt;help@x.example&gt;</b> wrote ----</div><blockquote><div>Please try it again.</div></blockquote></div>`,
    own: 'It works.',
    quoted: '> Please try it again.',
  },
};
