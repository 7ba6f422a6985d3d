import type { lists as english } from '../../en/owner/week-lists.ts';

export const lists: typeof english = {
  which: '哪些访问',
  visitsOn: '更多访问',
  withAside: '同一网络过多而没有计入的访问也列在这里，并会注明。',
  aside: '没有计入：超出同一网络能计入的次数',
  asideCounted: '超出同一网络能计入的次数，你选择了照样计入',
  visitsGone: (days) => `这里没有这样的访问。访问保存 ${days} 天，之后只留下数字。`,
  messagesGone: (days) => `这里没有。消息保存 ${days} 天，之后只留下数字。`,
  handled: { replied: '首次回复', solved: '已解决' },
  noAnswer: '· 没有答案',
  notOpened: '· 有答案，没有打开',
  answerRead: '· 读了简短回答',
  refused: '· 看了答案，说“不是这个”',
  reported: '请求补写这里没有的答案',
  read: (seconds) => `· 打开 ${seconds} 秒`,
  said: { yes: '选了“解决了”', no: '选了“没有”' },
};
