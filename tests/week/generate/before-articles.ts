import type { Search } from '../events.ts';
import type { Dice } from './generate.ts';
import { articles, nothing, read, type Shape } from './parts.ts';
import { furtherDown, otherSearches, rephrasings } from './questions.ts';
import { noArticle } from './refusals.ts';
import { search } from './searches.ts';

/** An article that was not the first result, mostly, and sometimes a search in vain before it. */
export function lookedFurther(dice: Dice, locale: 'en' | 'zh-CN', helpful: 'yes' | null): Shape {
  const { article, texts } = dice.one(furtherDown.filter((meant) => meant.locale === locale));
  const found = { ...asked(texts, dice), answered: dice.is(0.7), clicked: article };
  // It says so much more that nobody takes it for the same in other words.
  const long = locale === 'en' ? otherSearches[0]?.first : undefined;
  const inVain = { query: long ?? '', answered: true, clicked: false };
  return {
    ...nothing,
    searches: [
      ...(long && dice.is(0.3) ? [inVain, { ...inVain, answered: dice.is(0.2) }] : []),
      {
        ...found,
        place: dice.one([1, 2, 3, 7]),
        ...(dice.is(0.2) && { choices: dice.one([2, 3]) }),
        ...(dice.is(0.2) && { notThis: [noArticle] }),
      },
    ],
    articles: [
      read(article, dice.one([5, 15, 80]), helpful),
      // So that it is probable without the article, too.
      read(dice.one(articles.filter((other) => other !== article)), 20),
    ],
  };
}

/** Mostly as it is read; else misspelt, or in pinyin. */
const asked = (texts: string[], dice: Dice): Pick<Search, 'query' | 'read'> =>
  dice.is(0.2)
    ? { query: dice.one(['tui kuan', 'csah bakc']), read: dice.one(texts) }
    : { query: dice.one(texts) };

/** What led to an article: nothing, a search, or two of which the first was in vain. */
export function searchesBefore(dice: Dice, locale: 'en' | 'zh-CN'): Partial<Shape> {
  if (dice.is(0.3)) return { searches: [search(dice, locale, { clicked: dice.one(articles) })] };
  if (!dice.is(0.15)) return {};

  const rephrasing = dice.is(0.7)
    ? dice.one(rephrasings.filter((pair) => pair.locale === locale))
    : undefined;
  const pair = rephrasing ?? dice.one(otherSearches.filter((pair) => pair.locale === locale));
  const clicked = articles[0] ?? '';
  return {
    searches: [
      { query: pair.first, answered: dice.is(0.5), clicked: false },
      { query: pair.second, answered: true, clicked },
    ],
    rephrasing,
  };
}
