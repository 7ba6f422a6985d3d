import type { frame as english } from '../../en/owner/frame.ts';

export const frame: typeof english = {
  review: '周报',
  inbox: '收件箱',
  quarantine: '隔离区',
  gaps: '缺口',
  articles: '文章',
  surveys: '问卷',
  pages: '管理页面',
  rows: '下一行、上一行',
  useKeys: '使用这些快捷键',
};
