import type { Locale } from '../../worker/contract/locale.ts';
import { wordsIn } from '../languages/site-strings.ts';

/** The site's words in the language of the article that is being read. */
export function wordsOfFile(file: URL | undefined) {
  const locale: Locale = file?.pathname.includes('/articles/zh-cn/') ? 'zh-CN' : 'en';
  return wordsIn(locale);
}
