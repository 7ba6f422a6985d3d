import {
  type Locale,
  locales,
  nearestLocale,
} from '../../../../site/languages/registry/locales.ts';
import type { LeftOut } from '../../losses.ts';
import type { DeskArticle } from '../exports/export.ts';

/** An article in a language of ours. */
export interface LocatedArticle extends DeskArticle {
  locale: Locale;
}

/** What the desk calls an article, for want of a file: `360001, en-us`. */
export const numberOf = ({ id, language }: DeskArticle): string =>
  [id, language].filter(Boolean).join(', ');

/** How a report names one that did not come: `“Refunds” (360001, en-us)`. */
export const nameOf = (article: DeskArticle): string =>
  `“${article.title.slice(0, 80)}” (${numberOf(article)})`;

/**
 * The language of ours that each article has: the one that its tag names, or else that shares its first part. Where two
 * languages of a desk are one of ours, the exact one is taken, then the one with more articles.
 */
export function chooseLanguages(articles: readonly DeskArticle[], fallback: Locale | undefined) {
  const counts = new Map(
    [...Map.groupBy(articles, tagOf)].map(([tag, { length }]) => [tag, length]),
  );
  const leftOut: LeftOut[] = [];
  const located = articles.flatMap((article): LocatedArticle[] => {
    const locale = article.language ? nearestLocale(article.language, locales) : fallback;
    if (locale) return [{ ...article, locale }];
    leftOut.push({
      file: nameOf(article),
      files: 1,
      reason: `no language here for ${tagOf(article)}`,
    });
    return [];
  });
  const same = Map.groupBy(located, ({ id, locale }) => `${locale} ${id}`);
  const kept = [...same.values()].flatMap((those) => {
    const [first, ...others] = those.toSorted((a, b) => rank(b, counts) - rank(a, counts));
    for (const other of others)
      leftOut.push({
        file: nameOf(other),
        files: 1,
        reason: `its language is one with ${first?.language ?? ''} here`,
      });
    return first ? [first] : [];
  });
  return { kept, leftOut };
}

/** Articles that do not say their language. */
export const withoutLanguage = (articles: readonly DeskArticle[]): number =>
  articles.filter(({ language }) => !language).length;

const tagOf = ({ language }: DeskArticle) => language?.toLowerCase() ?? '';

const rank = (article: LocatedArticle, counts: ReadonlyMap<string, number>): number => {
  const isExact = tagOf(article) === article.locale.toLowerCase();
  return isExact ? Number.POSITIVE_INFINITY : (counts.get(tagOf(article)) ?? 0);
};
