import type { surveys as english } from '../../en/owner/surveys.ts';

export const surveys: typeof english = {
  title: '问卷',
  hint: (days) => `最近 ${days} 天的回答，在消息解决之后填写。`,
  empty: '还没有人回答。',
  effort: '解决问题容易吗？',
  satisfaction: '他们满意吗？',
  again: '他们愿意再用吗？',
  yes: '愿意',
  no: '不愿意',
  comments: '留言',
  message: '对应的消息',
  answers: (count) => `${count} 份回答`,
};
