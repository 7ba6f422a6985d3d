import { analyserOf } from '../../site/languages/registry/analysers.ts';
import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { contentWords } from '../../site/search/content-words.ts';
import { asRead, type Visit } from '../contract/visits.ts';

/** Words of one search that a second one said differently. */
export interface Synonym {
  from: string;
  to: string;
  locale: Locale;
  /** The visits that did so. */
  people: number;
}

/** So many words, at most, may differ: more is another question. */
const mostWords = 3;
const mostSynonyms = 50;

/**
 * Words that people searched with in vain, and those with which they found something to open right after.
 * Two visits at least did the same; where the two searches share no word, both opened the same article.
 */
export function synonymsIn(visits: Visit[]): Synonym[] {
  const pairs = Map.groupBy(visits.flatMap(pairsIn), ({ locale, from, to }) =>
    JSON.stringify([locale, from, to]),
  );
  return [...pairs.values()]
    .flatMap(synonymOf)
    .sort((a, b) => b.people - a.people || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, mostSynonyms);
}

/** What a visit searched with in vain, and with what next: as a synonym names it. */
export type SearchPair = [locale: Locale, from: string, to: string];

/** All that such visits searched with, one after the other. */
export const searchPairs = (visits: Visit[]): SearchPair[] =>
  visits.flatMap(pairsIn).map(({ locale, from, to }): SearchPair => [locale, from, to]);

interface Pair {
  visit: string;
  locale: Locale;
  from: string;
  to: string;
  /** What makes it likely that both searches meant the same: a word in both, or else the article. */
  link: string;
}

function synonymOf(pairs: Pair[]): Synonym[] {
  const linked = [...Map.groupBy(pairs, ({ link }) => link).values()].filter(
    (group) => visitsIn(group) >= 2,
  );
  const [first] = linked.flat();
  if (!first) return [];

  const { locale, from, to } = first;
  return [{ from, to, locale, people: visitsIn(linked.flat()) }];
}

const visitsIn = (pairs: Pair[]) => new Set(pairs.map(({ visit }) => visit)).size;

function pairsIn({ visit, locale, searches }: Visit): Pair[] {
  return searches.flatMap((second, index) => {
    const first = searches[index - 1];
    if (!first || first.clicked || !second.clicked) return [];

    const [before, after] = [stemsOf(asRead(first), locale), stemsOf(asRead(second), locale)];
    const from = without(before, after);
    const to = without(after, before);
    const shares = from.length < before.size;
    if (!isShort(from) || !isShort(to) || !(shares || typeof second.clicked === 'string'))
      return [];
    const link = shares ? 'word' : `article ${second.clicked}`;
    return [{ visit, locale, from: join(from, locale), to: join(to, locale), link }];
  });
}

const join = (words: string[], locale: Locale) => words.join(languageOf(locale).wordSeparator);

const isShort = (words: string[]) => words.length > 0 && words.length <= mostWords;

/** The words of a search by their stems: "refunds" says nothing that "refund" does not. */
const stemsOf = (query: string, locale: Locale) =>
  new Map(contentWords(query, locale).map((word) => [analyserOf(locale).stem(word), word]));

const without = (words: Map<string, string>, others: Map<string, string>) =>
  [...words].filter(([stem]) => !others.has(stem)).map(([, word]) => word);

const keyOf = ({ locale, from, to }: Synonym) => `${locale} ${from} ${to}`;
