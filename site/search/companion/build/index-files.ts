import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Analyser } from '../../../languages/analyser.ts';
import { withChecksum } from '../format/checksum.ts';
import {
  type ArticlePart,
  articlesPerPart,
  type CompanionRoot,
  type ContactPart,
  type PinyinPart,
  type SentArticle,
  type SynonymsPart,
  sentColumns,
} from '../format/index-format.ts';
import { type PassageData, packPassages } from '../format/packed-passages.ts';
import { passagesOf } from '../format/passages.ts';
import type { Place } from '../format/places.ts';
import { companionPath } from '../open-companion.ts';
import { neighboursTogether } from './neighbours-together.ts';
import { bodyPart, type IndexedWord, wordPart, wordParts } from './word-index.ts';

/** An index of at most so many bytes, by gzip, has all its articles in the root, and all its words in one part. */
const mostWhole = 40_000;

/** What the root says whether or not the index is sent whole. */
export type Facts = Omit<CompanionRoot, 'version' | 'wordParts' | 'parts'>;

interface Contents {
  analyser: Analyser;
  words: IndexedWord[];
  articles: SentArticle[];
  passages: PassageData[];
  /** Of each article. */
  places: Place[][];
  traditional: string;
  pinyin?: PinyinPart | undefined;
  contact?: ContactPart | undefined;
  synonyms: SynonymsPart;
}

/** An index as files by their names: the root, which has the articles in it where there are few, and its parts. */
export function indexFiles(facts: Facts, contents: Contents): Map<string, string> {
  const { words, articles } = wholeParts(contents);
  if (gzipSync(JSON.stringify([facts, words, articles])).length <= mostWhole)
    return files(
      { ...facts, parts: { 'articles-0': articles } },
      { ...neverWhole(contents), 'words-0': words },
    );

  const order = neighboursTogether(contents.articles.length, contents.passages);
  const arranged = inOrder(contents, order);
  const groups = wordParts(arranged.words, contents.analyser);
  const root = {
    ...facts,
    wordParts: groups.map(([first]) => first?.term ?? ''),
  };
  return files(root, {
    ...neverWhole(arranged),
    ...named('words', groups.map(wordPart)),
    ...named('articles', articleParts(arranged)),
  });
}

/** All in one: what is said twice there is said once, and what can be measured where all is there is not said. */
function wholeParts(contents: Contents) {
  const { passages, ...all } = partFrom(contents, 0, Infinity);
  const articles = { ...all, passages: passages.slice(0, -1) };
  const texts = contents.articles.flatMap(passagesOf).map(({ text }) => text);
  return { words: bodyPart(contents.words, texts), articles };
}

/** What not every question needs: it is fetched alone, however small the index is. */
const neverWhole = ({ traditional, pinyin, places, contact, synonyms }: Contents) => ({
  traditional,
  synonyms,
  ...(places.some(({ length }) => length > 0) && named('places', places)),
  ...(pinyin && { pinyin }),
  ...(contact && { contact }),
});

/** The same with its articles in another order: by their numbers so far. */
function inOrder(
  { words, articles, passages, places, ...rest }: Contents,
  order: readonly number[],
): Contents {
  const numbers = new Int32Array(order.length);
  for (const [number, before] of order.entries()) numbers[before] = number;
  const numberOf = (before: number) => numbers[before] as number;
  return {
    ...rest,
    articles: order.map((before) => articles[before] as SentArticle),
    places: order.map((before) => places[before] as Place[]),
    words: words.map((word) => ({
      ...word,
      postings: word.postings
        .map((posting) => ({ ...posting, article: numberOf(posting.article) }))
        .sort((a, b) => a.article - b.article),
    })),
    passages: passages
      .map(({ owner, weights, norm }) => ({
        owner: numberOf(owner),
        norm,
        weights: { ...weights, articles: weights.articles.map(numberOf) },
      }))
      .sort((a, b) => a.owner - b.owner),
  };
}

/**
 * The root by its own name; what it leads to below its version, so that the two never mix. The version is a hash of all
 * of them, and each has a checksum with its path in it: what passes as a part of a root is what was built with it.
 */
function files(root: Omit<CompanionRoot, 'version'>, parts: Record<string, unknown>) {
  const hash = createHash('sha256').update(JSON.stringify([root, parts]));
  const version = hash.digest('hex').slice(0, 12);
  return new Map([
    checked('root.json', { version, ...root }),
    ...Object.entries(parts).map(([name, part]) => checked(`${version}/${name}.json`, part)),
  ]);

  function checked(name: string, content: unknown): [string, string] {
    return [name, withChecksum(companionPath(root.locale, name), content)];
  }
}

const named = (name: string, parts: readonly unknown[]) =>
  Object.fromEntries(parts.map((part, n) => [`${name}-${n}`, part]));

const articleParts = (contents: Contents): ArticlePart[] =>
  Array.from({ length: Math.ceil(contents.articles.length / articlesPerPart) }, (_, n) =>
    partFrom(contents, n * articlesPerPart, (n + 1) * articlesPerPart),
  );

const partFrom = ({ articles, passages }: Contents, from: number, to: number): ArticlePart => ({
  articles: columnsOf(articles.slice(from, to)),
  passages: packPassages(passages.filter(({ owner }) => owner >= from && owner < to)),
});

const columnsOf = (articles: readonly SentArticle[]): ArticlePart['articles'] =>
  sentColumns.map((name) => articles.map((article) => article[name]));
