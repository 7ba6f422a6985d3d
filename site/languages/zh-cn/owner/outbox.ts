import type { outbox as english } from '../../en/owner/outbox.ts';

export const outbox: typeof english = {
  title: '发件箱',
  waiting: '尚未发出',
  empty: '所有邮件都已发出。',
  sent: '已发出',
  nothingSent: '还没有发出过。',
  kinds: {
    'new-message': '新消息，给你',
    acknowledgement: '收信确认',
    'new-note': '新留言，给你',
    reply: '回复',
    survey: '问卷',
    answer: '提问有了答案',
    week: '每周一页，给你',
  },
  to: (address) => `发给 ${address}`,
  tries: (tries) => `尝试 ${tries} 次`,
  next: (time) => `下次尝试 ${time}`,
  sentAt: (time) => `${time}发出`,
  retry: '立即重试',
  retrying: '正在重试。',
  text: '全文',
};
