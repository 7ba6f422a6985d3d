import { type Locale, locales } from '../../languages/registry/locales.ts';
import type { CompanionRoot } from '../../search/companion/format/index-format.ts';
import type { Article } from '../article/read.ts';
import { groupsAcross, standsIn } from './synonyms.ts';

/**
 * The words of a language that lead to articles which it lacks: for each other language that has some, what the owner's
 * groups say for a word that names one of them. Nothing where there is none: most articles are in every language.
 */
export function wordsAcross(
  locale: Locale,
  everywhere: readonly Article[],
): CompanionRoot['across'] {
  const own = new Set(everywhere.filter(isIn(locale)).map(({ slug }) => slug));
  const lacking = everywhere.filter(({ slug }) => !own.has(slug));
  const pairs = locales.flatMap((other) => {
    const names = lacking.filter(isIn(other)).map(namesOf).join('\n');
    const stands = standsIn(names, other);
    const found = groupsAcross.flatMap((group) => {
      const there = group[other]?.find(stands);
      return there ? (group[locale] ?? []).map((word): [string, string] => [word, there]) : [];
    });
    return found.length > 0 ? [[other, found] as const] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}

const isIn = (locale: Locale) => (article: Article) => article.locale === locale;

const namesOf = ({ data: { title, questions, keywords } }: Article) =>
  [title, ...questions, ...keywords].join('\n');
