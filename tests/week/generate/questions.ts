import type { Locale, Rephrasing, Wording } from '../events.ts';

/** Questions in groups of wordings; the texts of a wording differ in case and punctuation alone. */
const groups: Record<Locale, string[][][]> = {
  en: [
    [['Do you take Apple Pay?', 'do you take apple pay'], ['apple pay']],
    [['Xero export', 'xero export?'], ['send invoices to xero'], ['connect Xero']],
    [['Do you take cheques?', 'DO YOU TAKE CHEQUES']],
    [['dark mode', 'Dark mode!'], ['night theme']],
    [['two owners for one account'], ['share my account']],
    [['fax number'], ['Where can I send a fax?', 'where can i send a fax']],
    [['VAT for Norway'], ['norwegian vat']],
    [['offline on a plane']],
    [['bulk delete', 'Bulk delete'], ['delete many invoices at once']],
    [['gift card']],
  ],
  'zh-CN': [
    [['可以用微信支付吗？', '可以用微信支付吗'], ['微信支付']],
    [['导出到金蝶'], ['金蝶对接']],
    [['能开增值税专用发票吗', '能开增值税专用发票吗？'], ['专票']],
    [['夜间模式'], ['深色主题']],
    [['两个人共用一个账号']],
    [['传真号码', '传真号码？'], ['往哪里发传真']],
    [['挪威的增值税']],
    [['批量删除'], ['一次删除很多账单']],
  ],
};

export const wordings: Wording[] = Object.entries(groups)
  .flatMap(([locale, gaps]) => gaps.map((gap) => ({ locale: locale as Locale, gap })))
  .flatMap(({ locale, gap }) =>
    gap.map((texts, place) => ({ locale, texts, place, id: 0, gap: 0 })),
  )
  .map((wording, index) => ({ ...wording, id: index + 1, gap: index + 1 - wording.place }))
  .map(({ place: _, ...wording }) => wording);

interface TwoSearches extends Rephrasing {
  first: string;
  second: string;
}

/** What people say first in vain, and then with success. */
export const rephrasings: TwoSearches[] = [
  {
    locale: 'en',
    first: 'duplicate charge',
    second: 'double charge',
    from: 'duplicate',
    to: 'double',
    link: 'charge',
  },
  {
    locale: 'en',
    first: 'quote template',
    second: 'estimate template',
    from: 'quote',
    to: 'estimate',
    link: 'template',
  },
  {
    locale: 'en',
    first: 'reimbursement',
    second: 'refund',
    from: 'reimbursement',
    to: 'refund',
    link: 'refund-payment',
  },
  {
    locale: 'zh-CN',
    first: '发票 名称',
    second: '发票 抬头',
    from: '名称',
    to: '抬头',
    link: '发票',
  },
];

/** Two searches that propose nothing: too many words differ, or none does but for its ending. */
export const otherSearches: { locale: Locale; first: string; second: string }[] = [
  {
    locale: 'en',
    first: 'client wants monthly printed statements invoice',
    second: 'invoice reminder',
  },
  { locale: 'en', first: 'refunds', second: 'refund' },
  { locale: 'zh-CN', first: '退款', second: '退款？' },
];

interface Meant {
  locale: Locale;
  article: string;
  texts: string[];
}

/** What people search with for an article that stands further down. */
export const furtherDown: Meant[] = [
  {
    locale: 'en',
    article: 'refund-payment',
    texts: [
      'hand a customer their cash back',
      'Hand a customer their cash back!',
      'cash back for a customer',
    ],
  },
  { locale: 'en', article: 'late-fees', texts: ['stop the yearly plan', 'Stop the yearly plan?'] },
  { locale: 'en', article: 'late-fees', texts: ['print on letterhead paper'] },
  { locale: 'zh-CN', article: 'refund-payment', texts: ['把钱退回给客户', '把钱退回给客户？'] },
  { locale: 'zh-CN', article: 'connect-bank', texts: ['换绑手机号'] },
];

/** Texts that say the same although they differ in more than case and punctuation; no others here do. */
export const sayTheSame: string[][] = [
  ['Do you take Apple Pay?', 'apple pay'],
  ['可以用微信支付吗？', '微信支付'],
  ['hand a customer their cash back', 'cash back for a customer'],
];
