import { dayIn, sharedPart } from '../../day-range.ts';
import type { week as english } from '../../en/owner/week.ts';
import { spacedText } from '../spaced-text.ts';

export const week: typeof english = {
  title: days,
  earlier: '上一周',
  later: '下一周',
  copy: '复制为文字',
  copied: '已复制',
  notCopied: '没有复制：网络已断开',
  alsoAs: '供程序和文件使用的本周数据：',
  csv: '下载 CSV',
  open: '这一周还没有结束，数字仍会变化，也不与完整的一周比较。',
  takenAt: (moment) => `数据截至 ${moment}。`,
  first: '这是第一周。从第二周起，每个数字都会说明它的变化。',
  empty: '本周没有提问，不用处理。',
  beforeData: '那时还没有任何统计。',
  emptyBut: (waiting) => `本周没有提问，还有 ${waiting} 条消息等你回复。`,
  lead: (visits) => `本周有 ${visits} 次带着问题的访问，`,
  found: (confirmed, found) => `${range(confirmed, found)}找到了答案`,
  wrote: (people) => (people === 0 ? '，没有人给你写信。' : `，${people} 人给你写了信。`),
  onlyAsked: (people) => `本周没有统计到访问，但有 ${people} 人问了这里还没有答案的问题。`,
  onlyWrote: (people) => `本周没有统计到带着问题的访问，${people} 人给你写了信。`,
  inFigures: '数字',
  figures: {
    found: '找到答案',
    foundDetail: (confirmed, found, visits) =>
      confirmed === found
        ? `${visits} 次中 ${found} 次确认`
        : `${confirmed} 次确认，至多 ${found} 次，共 ${visits} 次`,
    wrote: '给你写信',
    messages: (count) => `${count} 条消息`,
    unanswered: '没有答案的搜索',
    ofSearches: (searches) => `共 ${searches} 次搜索`,
    reply: '首次回复用时',
    replies: (count) => `${count} 次回复，按办公时间`,
    noReply: '本周没有回复',
  },
  change: {
    more: (count) => `增加 ${count}`,
    fewer: (count) => `减少 ${count}`,
    pointsMore: (points) => `提高 ${points} 个百分点`,
    pointsLess: (points) => `降低 ${points} 个百分点`,
    faster: (time) => `快了 ${time}`,
    slower: (time) => `慢了 ${time}`,
    same: '与上周相同',
  },
  gaps: '接下来写这些',
  gapsHint: '没有得到答案的提问，意思相同的归为一组；最费你时间的在前。每人每天只计一次。',
  minutes: (minutes) => `每周约 ${minutes} 分钟`,
  people: (count) => `${count} 人`,
  nearest: (title) => `最接近：${title}`,
  answeredBy: (title) => `已有答案：${title}`,
  subscribers: (notified, yes, no) =>
    `${notified === 0 ? '没有新告知的人' : `已告知 ${notified} 人问题有了答案`}；${yes} 人说有帮助${no ? `，${no} 人说没有` : ''}。`,
  allGaps: '全部没有答案的提问',
  waiting: '等你回复',
  form: '表单',
  message: '一条表单消息',
  answerIt: '去回复',
  quarantine: '隔离区',
  quarantined: '消息和表单',
  quarantineHint: '请看看里面有没有真人',
  failedEmails: '邮件',
  failedEmailsHint: '不再自动尝试，等你再次发送',
  waitingHint: (count) => `${count} 条消息，最早的在前`,
  surveys: '解决问题容易吗？',
  surveysHint: (count, mean) => `${count} 份回答${mean ? ` · 平均 ${mean} 分（满分 5 分）` : ''}`,
  effortChange: (before, by) => (by === 0 ? '，与上周相同' : `，上周 ${before}`),
  chart: '找到答案的比例，近 12 周',
  chartHint: '占带着问题的访问的比例：实线包括确认解决和可能找到，虚线只算确认解决。',
  chartLabel: (weeks, first, last) => `近 ${weeks} 周找到答案的比例：从 ${first} 到 ${last}`,
  chartSoon: '从第二周起，这里会出现曲线。',
  chartLater: '有两周各满 20 次带着问题的访问后，这里会出现曲线。',
  goal: (share) => `目标 ${share}`,
  table: '以表格显示',
  stopped: '大家停在哪一步',
  steps: {
    visits: '带着问题来',
    article: '打开文章',
    form: '打开留言表单',
    left: '没有发送就离开',
    sent: '发出消息',
  },
  weakArticles: '这些文章要修改',
  weakArticlesHint: '12 周内四人中不到三人选“解决了”，或比上次修改前更低。当前版本满 8 票才列出。',
  noWeakArticles: '满 8 票的文章，“解决了”占比都不低于 75%。',
  saidYes: (yes, votes) => `${votes} 票中 ${yes} 票解决了`,
  drop: (points) => `修改后降低 ${points} 个百分点`,
  lookAt: '查看',
  allArticles: '全部文章',
  articles: '本周的文章',
  handled: '各优先级的回复与解决',
  counted: '这些数字是怎么算的',
  countedHint:
    '一次访问是浏览器一个标签页的停留；不保存任何超出它的信息，没有 cookie，没有地址。不运行脚本的浏览器看不到。区间在 100 次中有 95 次成立。',
  fiveOutcomes:
    '这一周结束时还没有统计在搜索中读到的答案：它只有五种结果，这样的访问算在“放弃”和“不明”里。',
  email: {
    subject: (title, key) => (key ? `${title}：${key}` : title),
    open: '打开本周页面',
    foot: (site) => spacedText`${site}每周一发出这封邮件。页面上有每个数字的定义和计数。`,
  },
  columns: {
    step: '步骤',
    share: '占全部',
    number: '数字',
    value: '值',
    counts: '计数',
    week: '周',
    confirmed: '确认解决',
    found: '含可能找到',
    visits: '访问',
    article: '文章',
    contact: '阅读后写信',
    helpful: '解决了',
    priority: '优先级',
    median: '一半在',
    p90: '九成在',
    target: '目标',
    inside: '达标',
    reply: '首次回复',
    solve: '解决',
  },
};

/** "没有一次", "30 次", "至多 30 次", "12–30 次". */
function range(least: number, most: number): string {
  if (most === 0) return '没有一次';
  if (least === most) return `${most} 次`;
  return least === 0 ? `至多 ${most} 次` : `${least}–${most} 次`;
}

/** "2026 年 11 月 9–15 日" */
function days(from: string, to: string): string {
  const [first, last] = [dayIn(from), dayIn(to)];
  const start = `${first.year} 年 ${first.month} 月 ${first.day}`;
  const end = `${last.month} 月 ${last.day} 日`;
  switch (sharedPart(first, last)) {
    case 'month':
      return `${start}–${last.day} 日`;
    case 'year':
      return `${start} 日–${end}`;
    default:
      return `${start} 日–${last.year} 年 ${end}`;
  }
}
