import type { sending as english } from '../en/sending.ts';

export const sending: typeof english = {
  sending: '正在发送……',
  notSent: '没有发出。',
  failed: '没有发出，内容已存在本机。',
  offline: '网络已断开。内容已存在本机，恢复后再发就行。',
  notSentOffline: '没有发出：网络已断开。',
  unreachable: '网站暂时没有响应。',
  again: '重试',
  away: (name) => `表单暂时打不开。用邮件发也一样，会直接到${name}手里。`,
  byMail: '用邮件发送',
  byMailCut: '邮件里只有开头部分，其余请复制进去。',
  left: (count) => `还可以写 ${count} 个字`,
  over: (count) => `多了 ${count} 个字`,
};
