import type { Locale } from '../languages/registry.ts';
import { siteStrings } from '../languages/strings.ts';

/** The site's words in the language of the article that is being read. */
export function wordsOfFile(file: URL | undefined) {
  const locale: Locale = file?.pathname.includes('/articles/zh-cn/') ? 'zh-CN' : 'en';
  return siteStrings(locale);
}
