import { dayIn, sharedPart } from '../../day-range.ts';
import type { week as english } from '../../en/owner/week.ts';
import { email } from './week-email.ts';
import { lists } from './week-lists.ts';

export const week: typeof english = {
  title: days,
  earlier: '上一周',
  later: '下一周',
  copy: '复制为文字',
  copied: '已复制',
  notCopied: '没有复制：网络已断开',
  alsoAs: '供程序和文件使用的本周数据：',
  open: '这一周还没有结束，数字仍会变化，也不与完整的一周比较。',
  seam: (before, after, by) =>
    `时区从 ${before} 改成了 ${after}：这一周从上一周结束的那一刻算起，${by.isLonger ? '多' : '少'}了 ${by.hours}。`,
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
    foundDetail: (said, read, visits, ends) => {
      const certain = `${visits} 次访问中，${said} 次明说解决了`;
      const likely = read ? `；另有 ${read} 次读到了答案，但没有表态` : '';
      const meaning = ends ? `：都没帮上忙就是 ${ends.low}，都帮上了就是 ${ends.high}` : `。${few}`;
      return certain + likely + (ends && !read ? '' : meaning);
    },
    wrote: '给你写信',
    messages: (count) => `${count} 条消息`,
    unanswered: '没有答案的搜索',
    ofSearches: (searches) => `共 ${searches} 次搜索`,
    reply: '首次回复用时',
    replies: (count) => `${count} 次回复`,
    clock: '实际用时',
    office: '办公时间',
    timed: (time, by) => `${by} ${time}`,
    between: '，',
    noReply: '本周没有回复',
  },
  change: {
    more: (count) => `增加 ${count}`,
    fewer: (count) => `减少 ${count}`,
    pointsMore: (points) => `提高 ${points} 个百分点`,
    pointsLess: (points) => `降低 ${points} 个百分点`,
    faster: (time) => `快了 ${time}`,
    slower: (time) => `慢了 ${time}`,
    inOffice: (text) => `按办公时间${text}`,
    same: '与上周相同',
  },
  gaps: '接下来写这些',
  gapsHint: '没有得到答案的提问，意思相同的归为一组；最费你时间的在前。每人每天只计一次。',
  minutes: (minutes) => `每周约 ${minutes} 分钟`,
  people: (count) => `${count} 人`,
  notThis: (title, people) => `${people} 人看了“${title}”，说“不是这个”`,
  saidNotThis: (people) => `${people} 人说“不是这个”`,
  nearest: (title) => `最接近：${title}`,
  subscribers: (notified, yes, no) =>
    `${notified === 0 ? '没有新告知的人' : `已告知 ${notified} 人问题有了答案`}；${yes} 人说有帮助${no ? `，${no} 人说没有` : ''}。`,
  allGaps: '全部没有答案的提问',
  waiting: '等你回复',
  channels: { form: '表单', email: '邮件' },
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
  twelveWeeks: '近 12 周',
  series: {
    messages: { name: '消息', hint: '每周收到多少条。' },
    reply: { name: '首次回复用时', hint: '一半的消息在这么多办公小时内得到回复。' },
    satisfied: { name: '满意', hint: '占回答的百分比；不满 8 份只写几份中的几份。' },
  },
  seriesLabel: (name, weeks, first, last) =>
    `${name}，共 ${weeks} 周：最早一周 ${first}，最近一周 ${last}`,
  seriesEmpty: '这几周没有。',
  goal: (share) => `目标 ${share}`,
  table: '以表格显示',
  hoursTitle: '大家什么时候来',
  hoursHint: (visits, weeks) =>
    `${weeks > 1 ? `${weeks} 周内` : '本周'}带着问题的 ${visits} 次访问，按你的时钟，分星期几和钟点。`,
  hoursFew: '满 20 次带着问题的访问后，这里会显示大家在星期几、几点来。',
  busiest: (day, hours, visits) => `${day} ${hours} 点来得最多：${visits} 次。`,
  outside: (share) => `办公时间以外的占 ${share}。`,
  languagesTitle: '各语言',
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
  noWeakArticles:
    '按今天的内容，没有文章的“解决了”占比低于 75%。只计今天这一版得到的票，满 8 票才算。',
  weakBefore: '上次修改前低于 75%：',
  votesSince: (votes) => (votes === 0 ? '之后还没有人投票' : `之后有 ${votes} 票`),
  saidYes: (yes, votes) => `${votes} 票中 ${yes} 票解决了`,
  drop: (points) => `修改后降低 ${points} 个百分点`,
  lookAt: '查看',
  allArticles: '全部文章',
  articles: '本周的文章',
  handled: '各优先级的回复与解决',
  counted: '全部数字和算法',
  countedHint:
    '一次访问是浏览器一个标签页的停留；不保存任何超出它的信息，没有 cookie，没有地址。不运行脚本的浏览器看不到。区间在 100 次中有 95 次成立。',
  fiveOutcomes:
    '这一周结束时还没有统计在搜索中读到的答案：它只有五种结果，这样的访问算在“放弃”和“不明”里。',
  allWouldWrite:
    '这一周结束时，分钟数还没有按“本来会写信”的比例计算：它的“节省的分钟数”把每次确认解决都算作一条消息。',
  groups: {
    visits: '访问',
    form: '留言表单',
    searches: '搜索',
    notified: '告知答案',
    messages: '消息与回复',
    surveys: '满意度',
  },
  range: {
    link: '几周合起来看',
    title: '几周合计',
    weeks: (weeks, from, to) => `${weeks} 周，${days(from, to)}`,
    from: '从',
    to: '到',
    show: '显示',
    faults: {
      notAWeek: (week) => `没有“${week}”这一周。请写年份和周数，例如 2026-W40。`,
      future: (week) => `${week} 还没有到。请选已经过去的一周。`,
      backwards: (week) => `结束的一周 ${week} 早于开始的一周。请把两者对调。`,
      tooLong: (week, most) => `从 ${week} 起超过了 ${most} 周。请少选几周。`,
    },
    none: '这几周都还没有结算。一周在结束后的星期一过一小时结算。',
    missing: (weeks) => `不含 ${weeks}：还没有结算，或者那时还没有统计。`,
    hint: '次数相加；比例和区间由总数重新计算。人数按周计：两周都来过的人计两次。',
    lead: (visits, weeks) => `${weeks} 周里有 ${visits} 次带着问题的访问，`,
    messages: (count) => `，收到 ${count} 条消息。`,
    chart: '找到答案的比例，逐周',
    perWeek: '不能相加，见下方',
    knownIn: (weeks) => `只有 ${weeks} 周有统计`,
    perWeekTitle: '逐周数据',
    perWeekHint: '“一半在此时间内”不能相加，回看几周得出的比例也不能：每周各有各的。',
  },
  lists,
  email,
  columns: {
    language: '语言',
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

const few = '人数太少，不显示百分比';

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
