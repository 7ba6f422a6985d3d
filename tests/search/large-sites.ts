import type { Locale } from '../../site/languages/registry/locales.ts';
import type { CompanionSource, SourceArticle } from '../../site/search/companion/build/source.ts';
import { seeded, someOf } from './seeded.ts';
import { article, site } from './small-sites.ts';

/** A large site has many words that few articles have; these are made of three. */
const syllables = listed('ba co du fe gi ha jo ku la me ni po ra se ti vo wu ya ze');

interface Made {
  locale: Locale;
  verbs: string[];
  things: string[];
  between: string;
  askings: string[];
}

const english: Made = {
  locale: 'en',
  verbs:
    listed(`Archive Assign Cancel Compare Convert Count Duplicate Export Filter Group Hide Import Rename
    Schedule Translate`),
  things:
    listed(`addresses agendas budgets calendars certificates contracts drawings envelopes festivals
    formulas invoices passwords pictures recipes templates`),
  between: ' ',
  askings: ['How do I * here?', 'Where can people * at once?'],
};

const chinese: Made = {
  locale: 'zh-CN',
  verbs: listed('删除 导出 打印 分享 复制 合并 拆分 恢复 排序 隐藏 锁定 翻译 发布 转发 统计'),
  things: listed('发票 合同 客户 课程 教室 会员 报表 日历 员工 视频 问卷 预算 菜谱 车辆 密码'),
  between: '',
  askings: ['怎么*才对？', '在哪里可以一次*？'],
};

/** Articles on every verb with every thing: too much for an index that is sent whole. */
export const largeSite = siteOf(english);
export const largeChineseSite = siteOf(chinese);

function siteOf({ locale, verbs, things, between, askings }: Made): CompanionSource {
  const chance = seeded(3);
  const titles = verbs.flatMap((verb) => things.map((thing) => `${verb}${between}${thing}`));
  return site(
    locale,
    titles.map((title) => articleOf(title, askings, chance)),
  );
}

function articleOf(title: string, askings: string[], chance: () => number): SourceArticle {
  return article({
    title,
    questions: askings.map((asking) => asking.replace('*', title.toLowerCase())),
    answer: madeUp(10, chance),
    summary: madeUp(3, chance),
    body: madeUp(700, chance),
  });
}

function madeUp(words: number, chance: () => number): string {
  return Array.from({ length: words }, () => someOf(syllables, 3, chance).join('')).join(' ');
}

function listed(words: string): string[] {
  return words.split(/\s+/);
}
