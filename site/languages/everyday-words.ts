import { english } from './en/everyday-words.ts';
import { chinese } from './zh-cn/everyday-words.ts';

/** Groups of words that customers use for each other: a group a line. */
export const everydayWords: Record<string, string[]> = {
  en: listed(english),
  'zh-CN': listed(chinese),
};

function listed(groups: string): string[] {
  return groups.trim().split(/\s*\n\s*/);
}
