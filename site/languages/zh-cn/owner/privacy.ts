import type { privacy as english } from '../../en/owner/privacy.ts';
import { spacedText } from '../spaced-text.ts';

export const privacy: typeof english = {
  title: '保存的数据',
  hint: '所有与人有关的数据，以及它们何时自动删除。',
  kinds: {
    messages: '消息，含回复和问卷',
    emails: '邮件',
    votes: '投票',
    gaps: '没有答案的提问',
    subscribers: '已告知答案的人',
    visits: '访问',
  },
  columns: {
    kind: '内容',
    keep: '保存',
    week: '最近 7 天',
    month: '此前 3 周',
    older: '更早',
    oldest: '最早',
  },
  keep: (days) => `${days} 天`,
  over: (count) => `超过 ${count}`,
  rules: [
    '消息从最后一次留言算起。邮件、投票、提问和访问从收到之日算起。',
    '没能发出的邮件一直保留，直到所属的消息被删除，或者你删除它；关于一周的邮件到期照常删除，因为那一周的周报仍在。',
    '机器填写的内容放在隔离区，保存时间与访问相同。',
    '关闭的周报长期保存数字，没有姓名，没有邮箱地址。其中列出的问题与提问保存同样久，搜索用词与访问保存同样久。',
    '投票和提问的人只是一个用每日随机盐算出的编号；盐在两天后消失。',
    '投票、提问和访问来自哪个网络，是一个用每周随机盐算出的编号；盐在八天后消失。',
    '每个网络一天发来多少，记在用每日盐算出的编号下；这些统计在三天后消失。',
    '数据库自身的历史最多保存 30 天，Cloudflare 可以从中恢复。',
  ],
  find: '某个人的数据',
  findHint: '查找一个邮箱地址的消息、邮件、访问和提问。此时不会删除任何内容。',
  email: '邮箱地址',
  show: '查看保存的内容',
  held: (count) => `与此邮箱地址有关的数据：${count} 行`,
  nothing: '没有与此邮箱地址有关的数据。',
  download: '下载为 JSON',
  downloadPage: '下载为网页',
  downloadFiles: '连同文件下载（ZIP）',
  fileUnread: (file) => `${file}：无法读取此文件，因此压缩包中没有它。`,
  heldAbout: (email, site) => spacedText`${site}保存的关于 ${email} 的内容`,
  yes: '是',
  no: '否',
  heldOn: (time) => `截至 ${time}。`,
  erase: '全部删除',
  eraseHint: '以上内容会一次全部删除，无法撤销。',
  receipt: '删除凭证',
  receiptHint: '给提出要求的人。其中没有邮箱地址，也不会保存：请现在复制。',
  receiptText: (site, time, rows) =>
    `${site}：与你的邮箱地址有关的内容已全部删除（${time}）。

${rows}

已结束的周只保留数字，不含文字、姓名或地址。
数据库在最多 30 天内还可以恢复到更早的某一天，届时已删除的内容会再次删除。
已经发出的邮件仍在收件的邮箱里。`,
  erased: (rows) => `已删除 ${rows} 行。`,
  tables: {
    messages: '消息',
    files: '文件',
    notes: '回复和留言',
    received_emails: '收到的邮件',
    surveys: '问卷',
    emails: '邮件',
    visits: '访问',
    gaps: '提问',
    subscribers: '已告知答案',
    wordings: '只有此人用过的问法',
    quarantine: '隔离区',
    weeks: '列出这类问题的已关闭周报：文字删除，数字保留',
  },
};
