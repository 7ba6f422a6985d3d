import type { email as english } from '../../en/owner/week-email.ts';
import { spacedText } from '../spaced-text.ts';

export const email: typeof english = {
  subject: (title, key) => (key ? `${title}：${key}` : title),
  open: '打开本周页面',
  foot: (site) => spacedText`${site}每周一发出这封邮件。页面上有每个数字的定义和计数。`,
  unsubscribe: '不再接收这封邮件',
  comes: '每周一的邮件',
};
