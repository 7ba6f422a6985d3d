import type { owner as english } from '../../en/owner/owner.ts';
import { articles } from './articles.ts';
import { figures } from './figures.ts';
import { gap } from './gap.ts';
import { gaps } from './gaps.ts';
import { lists } from './lists.ts';
import { week } from './week.ts';

export const owner: typeof english = {
  figures,
  numbers: {
    count: (count) => count.toLocaleString('zh-CN'),
    decimal: (value) => value.toFixed(1),
    percent,
    percentRange: (low, high) =>
      percent(low) === percent(high) ? percent(low) : `${Math.round(low * 100)}–${percent(high)}`,
  },
  tooFew: '人数太少，不显示百分比。',
  few: '太少，无法判断',
  colon: '：',
  undo: '撤销',
  cancel: '取消',
  more: {
    name: '更多管理页面',
    outbox: '发件箱',
    privacy: '保存的数据',
    signOut: '退出',
    keys: '快捷键',
  },
  duration: {
    minutes: (minutes) => `${minutes} 分钟`,
    hours: (hours) => `${hours} 小时`,
    hoursMinutes: (hours, minutes) => `${hours} 小时 ${minutes} 分`,
    days: (days) => `${days} 天`,
  },
  signIn: {
    title: '登录',
    hint: '这些页面只给本帮助中心的主人使用。',
    token: '你的令牌',
    send: '登录',
    already: '已经登录？打开这个页面',
  },
  refusals: {
    401: { title: '登录', text: '令牌不对，或者你还没有登录。' },
    403: { title: '来自其他地方', text: '没有做任何改动。重新打开页面，在那里操作。' },
    429: { title: '错误的令牌太多', text: '等一分钟，再登录。' },
    503: {
      title: '管理页面已关闭',
      text: '没有至少 256 位的令牌。设置 ADMIN_TOKEN 或 Cloudflare Access 后，这些页面就会打开。',
    },
  },
  week,
  priorities: { urgent: '紧急', normal: '普通', low: '不急' },
  effort: { 5: '很容易', 4: '容易', 3: '一般', 2: '困难', 1: '很困难' },
  satisfaction: { 5: '很满意', 4: '满意', 3: '一般', 2: '不满意', 1: '很不满意' },
  messages: {
    title: '收件箱',
    waiting: '等你回复',
    empty: '没有人在等你。',
    handled: '已回复和已关闭',
    nothingHandled: '还没有回复过。',
    older: '更早的',
    quarantine: (count) => `隔离区：${count}`,
    quarantineHint: '隐藏的字段被填写，或者正文有很多链接。没有给任何人发信。',
    forms: (count) => `机器填写的其他表单：${count}`,
    late: (age) => `${age}，已超时`,
    notSpam: '不是垃圾消息',
    remove: '删除',
    closed: '已关闭。',
    removed: '已删除。',
    sent: '你的回复正在发出。',
  },
  message: {
    states: { received: '已收到', looking: '处理中', answered: '已回复', closed: '已关闭' },
    solved: '已解决',
    quarantined: '在隔离区',
    replyBy: (time) => `${time}前回复`,
    thread: '往来内容',
    you: '你',
    someone: '客户',
    about: '关于这条消息',
    from: '来自',
    topic: '主题',
    page: '写信时的页面',
    query: '搜索过',
    suggested: '表单里的推荐',
    language: '语言',
    survey: '事后的评价',
    reply: '你的回复',
    replyHint: (address) => `先进发件箱，再发到 ${address}。`,
    send: '发送回复',
    sendSolved: '发送并标为已解决',
    look: '正在处理',
    solve: '标为已解决',
    close: '关闭',
    reopen: '重新打开',
    priority: '优先级',
    setPriority: '设置',
    removeTitle: '删除这条消息？',
    removeHint: '消息及其回复、信件和评价都会删除，无法撤销。',
  },
  gaps,
  gap,
  articles,
  ...lists,
  letters: {
    reply: (text, subject, owner) => ({
      subject: `Re: ${subject}`,
      text: `${text}\n\n${owner}\n\n--\n直接回复这封信，或使用第一封信里的页面，都可以继续联系。\n`,
    }),
    survey: (subject, owner) => ({
      subject: `已解决：${subject}`,
      text: `你的消息已标为已解决。如果还没有解决，直接回复这封信。\n\n第一封信里的页面上有三个简短的问题，想了解这次的体验。\n\n${owner}\n`,
    }),
  },
};

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
