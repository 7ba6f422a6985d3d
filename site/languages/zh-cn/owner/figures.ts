import type { figures as english } from '../../en/owner/figures.ts';

export const figures: typeof english = {
  visits: {
    name: '带着问题的访问',
    definition:
      '搜索过、打开过文章或打开过留言表单的访问。同一网络一天里搜索和打开的内容都相同的访问，最多计 20 次；其余不计入，并会说明。',
  },
  wrote: {
    name: '写信',
    definition: '其中发出消息的访问。几种结果互不重叠，按此顺序判断，相加等于总数。',
  },
  confirmed: {
    name: '确认解决',
    definition: '没有写信，并在文章下点了“解决了”，或在表单里点了“解决了”。',
  },
  gaveUp: {
    name: '放弃',
    definition:
      '不属于以上，并点了“没有”、对答案说了“不是这个”而之后没有找到别的、请求补上缺少的答案，或搜索后没有看到简短回答，也什么都没打开。“不是这个”之后算找到的：另一篇文章打开并可见至少 15 秒，或下一条简短回答可见的时间足够读完它。',
  },
  probable: { name: '可能找到', definition: '不属于以上，且有一篇文章打开并可见至少 15 秒。' },
  answeredInSearch: {
    name: '在搜索中得到答案',
    definition:
      '不属于以上，没有打开留言表单，且最后一次搜索的简短回答可见的时间足够读完它。被说“不是这个”的回答不算。',
  },
  unclear: { name: '不明', definition: '其余情况。' },
  selfServiceLow: {
    name: '找到答案，至少',
    definition: '确认解决 ÷ 全部带着问题的访问。Wilson 95% 区间。满 20 次访问才显示。',
  },
  selfServiceHigh: {
    name: '找到答案，至多',
    definition:
      '（确认解决 + 可能找到 + 在搜索中得到答案）÷ 全部带着问题的访问。Wilson 95% 区间。满 20 次访问才显示。',
  },
  writeShare: {
    name: '本来会写信',
    definition:
      '本周和之前七个已结束的星期里，有过无答案搜索的访问中，发出消息的。节省的分钟数和缺口的分钟数都由它得出。Wilson 95% 区间。满 20 次访问才显示。',
  },
  minutesSaved: {
    name: '节省的分钟数',
    definition:
      '（确认解决的访问 + 收到告知答案的邮件后点“解决了”的次数）× 本来会写信的比例 × 设置中你处理一条消息的常用分钟数。区间来自这个比例。有过无答案搜索的访问满 20 次才显示。',
  },
  formSent: { name: '从表单发出', definition: '打开过留言表单的访问中，发出消息的。' },
  formLow: {
    name: '表单：发送前已解决，至少',
    definition: '打开过留言表单的访问中：确认解决 ÷ 全部。Wilson 95% 区间。满 20 次才显示。',
  },
  formHigh: {
    name: '表单：发送前已解决，至多',
    definition: '打开过留言表单的访问中：（确认解决 + 可能找到）÷ 全部。Wilson 95% 区间。',
  },
  holdOut: {
    name: '推荐答案减少的消息',
    definition:
      '没有推荐时发出消息的比例，减去有推荐时的比例。Newcombe 95% 区间。两边各满 20 次才显示；计数为没有推荐的访问。',
  },
  zendesk: {
    name: '每位写信的人对应的访问',
    definition:
      '带着问题的访问 ÷ 写信的人数。即 Zendesk 的自助服务比，供对照。满 20 次访问才显示。',
  },
  searches: { name: '搜索', definition: '输入并搜索的问题。' },
  unanswered: {
    name: '没有答案',
    definition: '最佳答案低于可信线的搜索 ÷ 全部搜索。满 20 次搜索才显示。',
  },
  noClick: {
    name: '有答案但没有打开',
    definition:
      '有可信答案，但既没有打开、可见时间也不足以读完的搜索 ÷ 全部搜索。满 20 次搜索才显示。',
  },
  rephrased: {
    name: '换了说法再问',
    definition: '60 秒内又搜索了含有相同词语的问题。同一个人的同一种说法，一天只计一次。',
  },
  wroteAfter: {
    name: '没搜到答案后写信',
    definition:
      '有过无答案搜索的访问中，发出消息的。满 20 次访问才显示。缺口的代价：写信的人全数计入，其余的人乘以本来会写信的比例，再 × 你处理一条消息的常用分钟数。',
  },
  wordsToAdd: {
    name: '可以补充的说法',
    definition:
      '搜索某篇文章时用的说法，意思相近的算一种。要么：打开的文章不是第一条结果，停留至少 15 秒，也没有选“没有”；要么：搜索没有把它排在第一、没有把握，或者前一次搜索什么也没找到，之后对它选了“解决了”或“问题已解决”。说法按搜索理解的写法列出：错字已改正，拼音已转成汉字。放弃的、写信的访问不算，内容被遮盖过的说法也不算；搜索列出几篇让人挑选时，挑中其中一篇也不算。人数按网络计，同一网络每天只算一次。本周加上之前七个已结束的周，满两人才列出；有人说解决了的，一人即可。',
  },
  told: { name: '邮件告知有答案', definition: '写给曾经没问到答案的人：现在有文章回答了。' },
  toldYes: { name: '告知后解决了', definition: '对这类邮件点了“解决了”，计入点的那一周。' },
  toldNo: {
    name: '告知后没有解决',
    definition: '对这类邮件点了“没有”，计入点的那一周。缺口会重新打开。',
  },
  received: { name: '消息', definition: '收到的消息，不含隔离区。' },
  people: { name: '写信的人', definition: '其中不同的邮箱地址。' },
  repeatContact: {
    name: '再次写信',
    definition:
      '此前 30 天内就同一主题写过信的人 ÷ 写信的人。没有主题的消息不算重复。满 20 人才显示。',
  },
  replyMedian: {
    name: '首次回复，一半在此时间内',
    definition: '本周发出的首次回复，从收到到回复的办公时间：中位数。',
  },
  replyP90: { name: '首次回复，九成在此时间内', definition: '同上：第 90 百分位数。' },
  replyClock: {
    name: '首次回复，一半在此实际时间内',
    definition:
      '同样的回复，夜里和休息日也计入，即等待的人实际经过的时间：中位数。比办公时间多出一小时以上时，与办公时间并列显示。',
  },
  replyInside: {
    name: '首次回复达标',
    definition: '在其优先级目标内的首次回复 ÷ 全部首次回复。满 8 次才显示。',
  },
  solvedMedian: {
    name: '解决，一半在此时间内',
    definition: '本周解决的消息，从收到到解决的办公时间：中位数。',
  },
  solvedP90: { name: '解决，九成在此时间内', definition: '同上：第 90 百分位数。' },
  solvedClock: {
    name: '解决，一半在此实际时间内',
    definition: '同上，夜里和休息日也计入：中位数。',
  },
  solvedInside: {
    name: '解决达标',
    definition: '在其优先级目标内解决的 ÷ 本周解决的全部。满 8 次才显示。',
  },
  satisfaction: {
    name: '满意',
    definition: '5 分中的 4 分和 5 分 ÷ 全部回答（CSAT）。满 8 份才显示。',
  },
  effortMean: {
    name: '容易程度，平均',
    definition: '1（很困难）到 5（很容易）的平均值。满 8 份才显示。',
  },
  effortEasy: { name: '容易', definition: '5 分中的 4 分和 5 分 ÷ 全部回答。满 8 份才显示。' },
  again: { name: '愿意再用', definition: '是 ÷（是 + 否）。满 8 份才显示。' },
};
