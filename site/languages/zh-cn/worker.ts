import type { worker as english } from '../en/worker.ts';
import { emailFaults } from './email-faults.ts';
import {
  dayIsFull,
  problems,
  problemsOfReading,
  problemsWithoutText,
  textIsKept,
} from './problems.ts';
import { sending } from './sending.ts';
import { spacedText } from './spaced-text.ts';
import { thanks } from './thanks.ts';

export const worker: typeof english = {
  problems,
  problemsOfReading,
  problemsWithoutText,
  textIsKept,
  dayIsFull,
  thanks,
  waysOn: {
    find: '搜索帮助',
    search: '搜索',
    toHelp: '回到帮助中心',
    write: (owner) => `给${owner}写信`,
    toContact: '联系我',
  },
  errors: {
    missing: '填写这一项。',
    empty: '写一些看得见的内容。',
    emptyText: (owner) => `写几句话，${owner}才能帮你。`,
    long: (max) => `缩短到 ${max} 个字以内。`,
    controls: '删去看不见的控制字符。',
    unreadable: '有些字符在传输中损坏，重新输入一遍。',
    line: '写成一行。',
    email: '请写完整的邮箱地址，例如 name@example.com。',
    emailMissing: (owner) => `填写你的邮箱，${owner}才能回复你。`,
    emailFaults,
    choice: (choices) => `从这些里选一个：${choices}。`,
    steps: '选择 1 到 5 的数字。',
    noAnswer: '选一个答案，或者写几句话。',
    number: '填写合理的数字。',
    time: '填写最近 36 小时内的时间，例如 2026-11-21T09:00:00Z。',
    pattern: '含有这里不能用的字符。',
    repeated: '这一项只能发送一次。',
    unknownField: '去掉这一项，这里用不到。',
    unknownArticle: '没有这篇文章。',
    keyTaken: '这个标识已用于另一段内容，换一个标识再发送。',
    invalid: '内容不符合要求。',
  },
  fields: {
    text: '发生了什么？',
    email: '你的邮箱',
    name: '你的名字',
    comment: '你的意见',
    query: '你的问题',
    privacy: '请勿填写密码或银行卡号。',
    send: (owner) => `发送给${owner}`,
    meant: (address) => `用 ${address} 发送`,
    website: '请不要填写',
  },
  deadlines: {
    today: (time) => `今天 ${time}`,
    tomorrow: (time) => `明天 ${time}`,
    later: (time, day) => `${day} ${time}`,
  },
  message: {
    title: (day) => `你 ${day}的消息`,
    states: {
      received: (_owner) => '已收到',
      looking: (owner) => `${owner}正在处理`,
      answered: (owner) => `${owner}已回复`,
      late: (owner) => `${owner}回复晚了`,
      closed: (_owner) => '已关闭',
    },
    received: (time) => `${time} 已收到`,
    looking: (time) => `${time} 开始处理`,
    answered: (time) => `${time} 已回复`,
    closed: (time) => `${time} 已关闭`,
    replyBy: (deadline) => `${deadline} 前回复`,
    late: (owner, deadline) => `${owner}迟了：应在${deadline} 前回复。回复还会来的。`,
    sent: (owner, hours) => `已发送。${owner}通常在 ${hours} 个工作小时内回复。`,
    clock: (place) => `时间均为${place}时间。`,
    yourClock: (zone) => `时间均为你所在地的时间：${zone}。`,
    keepAddress: '请保存本页地址，只有通过它或有关邮件里的链接才能回到这里。',
    thread: '往来内容',
    you: '你',
    add: '补充内容',
    solved: '解决了',
    solvedHint: '再次留言会重新打开这条消息。',
    note: sending,
  },
  survey: {
    title: '这次体验如何？',
    effort: '解决这个问题容易吗？',
    efforts: ['非常容易', '容易', '一般', '困难', '非常困难'],
    satisfied: '你对回复满意吗？',
    satisfactions: ['非常满意', '满意', '一般', '不满意', '非常不满意'],
    again: '以后还会使用这里的帮助吗？',
    yes: '会',
    no: '不会',
    comment: '还有什么想说的？',
    send: '发送',
    thanks: (owner) => `谢谢，${owner}会读每一条。`,
    tooEarly: '消息解决之后才能填写。',
  },
  subscriber: {
    question: '这篇文章解决了你的问题吗？',
    yes: '解决了',
    no: '没有',
    thanksYes: '谢谢，知道了。',
    thanksNo: (owner) => `谢谢告知。这个问题已重新打开，${owner}会看到。`,
    pressHere: '在这里点一下你的答案，即可发送。',
  },
  emails: {
    deadline: (time, place) => `${time}（${place}时间）`,
    acknowledgement: ({ owner, site, deadline, link }) => ({
      subject: spacedText`你给${site}的消息已收到`,
      text: spacedText`你的消息已收到。${owner}会在${deadline}前回复。

在这个页面可以查看进展。补充内容也请到这里：直接回复这封邮件，内容不会加到消息里。
${link}

如果你没有给${site}写过消息，那是有人误填了你的邮箱，不用处理。

${owner}
`,
    }),
    newMessage: ({ from, firstLine, text, deadline, page, query, link }) => ({
      subject: `${from} 的消息：${firstLine}`,
      text: `${text}

--
来自 ${from}
${deadline}前回复
${page ? `写于 ${page}\n` : ''}${query ? `之前搜索过“${query}”\n` : ''}${link}
`,
    }),
    newNote: ({ from, firstLine, text, isSolved, link }) => ({
      subject: isSolved ? `${from} 说解决了：${firstLine}` : `${from} 又写了：${firstLine}`,
      text: `${text}

--
来自 ${from}
${link}
`,
    }),
    answer: ({ owner, site, title, link, yes, no }) => ({
      subject: `已有答案：${title}`,
      text: spacedText`你曾在${site}提过一个当时没有答案的问题。现在有了：

${title}
${link}

它解决了你的问题吗？
解决了：${yes}
没有：${no}

除非你点“没有”，关于这个问题不会再有邮件。如果不是你问的，可能是别人误填了你的邮箱。

${owner}
`,
    }),
  },
};
