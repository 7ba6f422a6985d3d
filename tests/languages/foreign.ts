import { ownerStrings, siteStrings, workerStrings } from '../../site/languages/registry/strings.ts';
import { third } from './third-language.ts';

/** Texts of the languages that the product ships, as they stand in their folders. */
const shipped = new Map(
  (['en', 'zh-CN'] as const).map((locale) => [
    locale,
    new Set(
      textsIn([siteStrings(locale), workerStrings(locale), ownerStrings(locale)]).filter(
        (text) => text.length > 2,
      ),
    ),
  ]),
);

/** Whether a text is in a language that the site in `code` does not have. */
export function isForeignTo(code: string, text: string): boolean {
  const words = text.replace(languageless, ' ');
  if (code === 'en') return /\p{Script=Han}/u.test(words);
  if (code === third.code)
    return /[a-z]{2}/i.test(words) || /\p{Script=Han}/u.test(words.replace(japaneseDates, ' '));
  return shipped.get('en')?.has(text) === true && shipped.get('zh-CN')?.has(text) !== true;
}

/**
 * Addresses, paths, files, formats, slugs, a language's code, and places where a text is filled in. Each is tried from where
 * a word begins: from every letter of a long one it would take the square of its length.
 */
const languageless =
  /\b(?:RSS|JSON|CSV|Markdown|ja)\b|\b[a-z]+(?:-[a-z]+)+\b|\{\w+\}|https?:\S+|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?:\/|(?<![\w-]))[\w-]+(?:\/[\w<>.-]+)+\/?|(?<![\w-])[\w-]+\.(?:yaml|mdx?|csv|json)|\d{4}-W\d\d/g;

/** What `Intl` makes of a day or an hour. */
const japaneseDates = /[年月日時分秒週曜火水木金土午前後]/g;

/** The texts of all shipped languages that are so long that a program would not hold them by chance. */
export const shippedSentences = () =>
  [...shipped.values()].flatMap((texts) =>
    [...texts].filter((text) => text.length > 12 || /\p{Script=Han}{4}/u.test(text)),
  );

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
