import type { owner as english } from '../../en/owner/owner.ts';
import { articles } from './articles.ts';
import { figures } from './figures.ts';
import { gap } from './gap.ts';
import { gaps } from './gaps.ts';
import { message, messages } from './messages.ts';
import { outbox } from './outbox.ts';
import { privacy } from './privacy.ts';
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
  tooFew: '人数太少，不显示百分比。',
  few: '太少，无法判断',
  colon: '：',
  quoted: (text) => `“${text}”`,
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
  messages,
  message,
  gaps,
  gap,
  articles,
  surveys,
  words,
  outbox,
  privacy,
  emails: {
    reply: ({ text, isSolved, topic, owner, link }) => ({
      subject: `Re: ${topic}`,
      text: `${text}\n\n${owner}\n\n--\n${isSolved ? solved(link) : toAnswer(link)}\n`,
    }),
    survey: ({ topic, owner, link }) => ({
      subject: `已解决：${topic}`,
      text: `${solved(link)}\n\n${owner}\n`,
    }),
  },
};

const solved = (link: string) => `你的消息已标为已解决。这次体验如何？有三个简短的问题：
${link}#survey

还没有解决？请到消息页面留言，消息会重新打开；直接回复这封邮件，内容不会加到消息里：
${link}`;

const toAnswer = (
  link: string,
) => `如需回复，请到消息页面留言；直接回复这封邮件，内容不会加到消息里：
${link}`;

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
