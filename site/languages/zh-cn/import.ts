import type { importing as english } from '../en/import.ts';

/** What an import of articles has to know of Chinese. */
export const importing: typeof english = {
  zendesk: 'zh-cn',
  general: '综合',
  video: '视频',
  announcement: /^(本文|本页|本节|本主题|本子部分|此文|此页|此子部分|此部分|了解|查看|阅读)/,
  callouts: {
    note: /^(注|注释|提示|说明|备注|小贴士|温馨提示|信息|示例)$/,
    caution: /^(注意|警告|重要|危险|小心|特别注意|重要提示)$/,
  },
};
