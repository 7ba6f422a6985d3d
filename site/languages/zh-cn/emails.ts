import type { emails as english } from '../en/emails.ts';
import { spacedText } from './spaced-text.ts';

export const emails: typeof english = {
  deadline: (time, place) => `${time}（${place}时间）`,
  howToAdd: {
    onPage: '在这个页面可以查看进展。补充内容也请到这里：直接回复这封邮件，内容不会加到消息里。',
    byEmail: '想补充内容，直接回复这封邮件就可以。也可以在这个页面查看进展、补充内容：',
  },
  filesLost: (count) =>
    spacedText`随信的${`${count}`}个文件没能保存，是哪些、为什么，见消息页面。\n\n`,
  howToAnswer: (from) => `直接回复这封邮件，内容会发给 ${from}。`,
  acknowledgement: ({ owner, site, deadline, lost, howToAdd, link }) => ({
    subject: spacedText`你给${site}的消息已收到`,
    text: spacedText`你的消息已收到。${owner}会在${deadline}前回复。

${lost}${howToAdd}
${link}

如果你没有给${site}写过消息，那是有人误填了你的邮箱，不用处理。

${owner}
`,
  }),
  newMessage: ({
    from,
    firstLine,
    text,
    deadline,
    page,
    query,
    files,
    more,
    link,
    howToAnswer,
  }) => ({
    subject: `${from} 的消息：${firstLine}`,
    text: `${text}

--
来自 ${from}
${spacedText`${deadline}前回复`}
${page ? `写于 ${page}\n` : ''}${query ? `之前搜索过“${query}”\n` : ''}${files ? `文件在消息页面：${files}\n` : ''}${more}${link}
${howToAnswer}`,
  }),
  newNote: ({ from, firstLine, text, isSolved, files, more, link, howToAnswer }) => ({
    subject: isSolved ? `${from} 说解决了：${firstLine}` : `${from} 又写了：${firstLine}`,
    text: `${text}

--
来自 ${from}
${files ? `文件在消息页面：${files}\n` : ''}${more}${link}
${howToAnswer}`,
  }),
  answer: ({ owner, site, title, link, yes, no, unsubscribe }) => ({
    subject: `已有答案：${title}`,
    text: spacedText`你曾在${site}提过一个当时没有答案的问题。现在有了：

${title}
${link}

它解决了你的问题吗？
解决了：${yes}
没有：${no}

除非你点“没有”，关于这个问题不会再有邮件。如果不是你问的，可能是别人误填了你的邮箱。

${owner}

--
不想再收到这类邮件（任何问题）：${unsubscribe}
`,
  }),
};
