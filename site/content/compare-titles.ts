import type { Locale } from '../languages/registry.ts';

interface Titled {
  locale: Locale;
  data: { title: string };
}

const collators = {
  en: new Intl.Collator('en', { numeric: true }),
  // Simplified Chinese is ordered by pinyin.
  'zh-CN': new Intl.Collator('zh-CN', { numeric: true }),
};

/** The order of titles in a reader's alphabet. */
export const compareTitles = (a: Titled, b: Titled) =>
  collators[a.locale].compare(a.data.title, b.data.title);
