import type { owner as english } from '../../en/owner/owner.ts';
import { articles } from './articles.ts';
import { figures } from './figures.ts';
import { gap } from './gap.ts';
import { gaps } from './gaps.ts';
import { held } from './held.ts';
import { key } from './key.ts';
import { message, messages } from './messages.ts';
import { outbox } from './outbox.ts';
import { privacy } from './privacy.ts';
import { setAside } from './set-aside.ts';
import { surveys } from './surveys.ts';
import { week } from './week.ts';
import { words } from './words.ts';

export const owner: typeof english = {
  figures,
  numbers: {
    count: (count) => count.toLocaleString('zh-CN'),
    decimal: (value) => value.toFixed(1),
    percent,
    percentRange: (low, high) =>
      percent(low) === percent(high) ? percent(low) : `${Math.round(low * 100)}–${percent(high)}`,
    countRange: (low, high) => (low === high ? `${low}` : `${low}–${high}`),
    range: (low, high) => `${low} – ${high}`,
  },
  few: '太少，无法判断',
  colon: '：',
  quoted: (text) => `“${text}”`,
  sparkLine: (name, weeks, first, last) => `${weeks} 周的${name}：从 ${first} 到 ${last}`,
  pages: {
    name: '列表分页',
    before: '上一页',
    after: '下一页',
    at: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    first: '回到开头',
    further: '继续往后',
  },
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
  key,
  refusals: {
    401: { title: '登录', text: '令牌不对，或者你还没有登录。' },
    403: { title: '来自其他地方', text: '没有做任何改动。重新打开页面，在那里操作。' },
    429: { title: '错误的令牌太多', text: '等一分钟，再登录。' },
    503: {
      title: '管理页面已关闭',
      text: '没有至少 256 位的令牌。设置 ADMIN_TOKEN 或 Cloudflare Access 后，这些页面就会打开。',
    },
  },
  leftEmpty: { text: '写几句话。', email: '填写一个邮箱地址。' },
  week,
  priorities: { urgent: '紧急', normal: '普通', low: '不急' },
  effort: { 5: '非常容易', 4: '容易', 3: '一般', 2: '困难', 1: '非常困难' },
  satisfaction: { 5: '非常满意', 4: '满意', 3: '一般', 2: '不满意', 1: '非常不满意' },
  messages,
  message,
  gaps,
  gap,
  articles,
  setAside,
  surveys,
  words,
  outbox,
  privacy,
  held,
  emails: {
    reply: (topic) => `Re: ${topic}`,
    solved: (topic) => `已解决：${topic}`,
    isSolved: '你的消息已标为已解决。',
    howSatisfied: '你对回复满意吗？',
    oneMorePress: '每个选项都会打开你的消息页面，在那里再点一下就发送。',
    notSolved: (link) =>
      `还没有解决？请到消息页面留言，消息会重新打开；直接回复这封邮件，内容不会加到消息里：\n${link}`,
    toFiles: (names, link) => `随回复发来的文件在消息页面：${names}\n${link}`,
    toAnswer: (link) =>
      `如需回复，请到消息页面留言；直接回复这封邮件，内容不会加到消息里：\n${link}`,
    byEmail: {
      notSolved: (link) =>
        `还没有解决？直接回复这封邮件，或者到消息页面留言，消息会重新打开：\n${link}`,
      toAnswer: (link) => `如需回复，直接回复这封邮件，或者到消息页面留言：\n${link}`,
    },
  },
};

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
