import type { thanks as english } from '../en/thanks.ts';

export const thanks: typeof english = {
  title: '谢谢',
  note: '已经记下了。',
  back: '回到帮助中心',
  toArticle: '回到文章',
};
