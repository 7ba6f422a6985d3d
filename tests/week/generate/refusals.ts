import type { Search } from '../events.ts';
import type { Dice } from './generate.ts';
import { articles, form, nothing, read, type Shape } from './parts.ts';
import { answerRead, search } from './searches.ts';

/** No visit opens it. */
export const noArticle = 'tax-office';

export const refused = (
  dice: Dice,
  locale: 'en' | 'zh-CN',
  parts: Partial<Search> = {},
): Search => ({
  ...search(dice, locale, { clicked: false }),
  answered: true,
  notThis: [noArticle],
  ...parts,
});

/** Visits that said "not this" and found nothing else. */
export function refusing(dice: Dice, locale: 'en' | 'zh-CN'): Shape {
  const article = dice.one(articles);
  return dice.one<() => Shape>([
    () => ({ ...nothing, searches: [refused(dice, locale)] }),
    () => ({ ...nothing, searches: [refused(dice, locale, { seconds: 3, toRead: 4 })] }),
    // What was read is what had been refused, or was read before.
    () => ({
      ...nothing,
      searches: [refused(dice, locale, { clicked: article, notThis: [noArticle, article] })],
      articles: [read(article, 200)],
    }),
    () => ({
      ...nothing,
      searches: [search(dice, locale, { clicked: article }), refused(dice, locale)],
      articles: [read(article, 200)],
    }),
    () => ({
      ...nothing,
      searches: [answerRead(dice, locale)],
      form: form(dice, { notThis: [article] }),
      articles: dice.is(0.5) ? [read(article, 40)] : [],
    }),
  ])();
}
