import type { Analyser } from '../../../languages/analyser.ts';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import { personWordsOf } from '../../../languages/registry/person.ts';
import { synonymGroupsOf } from '../../../languages/registry/synonyms.ts';
import { personPattern } from '../../person/words.ts';
import { characterPairs } from '../../traditional.ts';
import type { CompanionArticle, SentArticle } from '../format/index-format.ts';
import type { Passage } from '../format/passages.ts';
import { harmPattern } from './harm-pattern.ts';
import { type Facts, indexFiles } from './index-files.ts';
import { type LearntBefore, learn } from './learnt-before.ts';
import {
  type CompanionSource,
  meanLengths,
  readSource,
  type SourceArticle,
  type SourceText,
} from './source.ts';
import { type Learnt, passageData } from './train-classifier.ts';
import { wordIndex } from './word-index.ts';

/**
 * Builds the companion index of one language: its files by their names. Takes seconds for a thousand articles, and half of
 * that where what it learns was learnt before.
 */
export function buildCompanion(
  source: CompanionSource,
  before?: LearntBefore,
): Map<string, string> {
  const { locale, articles, traditional, pinyin, contact } = source;
  const analyser = analyserOf(locale);
  const texts = readSource(source);
  const learnt = learn(texts, locale, before);
  const words = wordIndex(texts, analyser);
  const text = JSON.stringify([articles, words.map(({ word }) => word)]);
  return indexFiles(factsOf(source, texts, learnt), {
    analyser,
    words,
    articles: articles.map((article, n) => sentArticle(article, texts[n]?.body.length ?? 0)),
    passages: passageData(texts, learnt),
    places: articles.map(({ places = [] }) => places),
    traditional: neededPairs(traditional, text),
    pinyin,
    contact: contact && { ...contact, words: personWordsOf(locale) },
    synonyms: usedGroups(synonymGroupsOf(locale), texts, analyser),
  });
}

function factsOf(
  { locale, articles, base, topics, across, contact }: CompanionSource,
  texts: readonly SourceText[],
  { meanMargin, doubt }: Learnt,
): Facts {
  const person = personWordsOf(locale);
  return {
    locale,
    articles: articles.length,
    base,
    topics,
    ...(across && { across }),
    lengths: meanLengths(texts),
    classifierShare: classifierShare(articles),
    meanMargin,
    doubt,
    ...harmPattern(locale),
    ...(articles.some(({ quotes = [] }) => quotes.length > 0) && { quotes: true }),
    ...(contact &&
      person.strong.length > 0 && { person: personPattern(person, analyserOf(locale)) }),
  };
}

/** An article without its body; a heading is its text alone where that gives its slug. */
function sentArticle(
  { body: _body, places: _places, quotes: _quotes, ...article }: SourceArticle,
  length: number,
): SentArticle {
  const headings = article.headings.map(({ text, slug }) => (slug ? { text, slug } : text));
  return { ...article, headings, length };
}

/**
 * The classifier's share in the ranking, 0 to 1, by how many questions and phrasings it has learned from: titles alone teach
 * little that words do not say, and from twenty questions an article on it is the better judge. The curve is
 * fitted on the labelled questions of other sites (docs/search.md).
 */
function classifierShare(articles: readonly CompanionArticle[]): number {
  const [least, most, pace] = [0.1, 0.62, 4];
  const learnt = articles.flatMap(({ questions, phrasings }) => [...questions, ...phrasings]);
  const each = learnt.length / (articles.length || 1);
  const share = least + (most - least) * (1 - Math.exp(-each / pace));
  return Math.round(100 * share) / 100;
}

/** The passages that name an article in its customers' words: what else names it is sought beside these. */
const naming: readonly Passage['kind'][] = ['title', 'question', 'keyword'];

/** The groups of synonyms that have a word of what names the articles; the others cost bytes for little. */
function usedGroups(
  groups: readonly string[],
  texts: readonly SourceText[],
  analyser: Analyser,
): string[] {
  const passages = texts.flatMap(({ passages }) =>
    passages.filter(({ kind }) => naming.includes(kind)),
  );
  const words = passages.flatMap(({ text }) => analyser.words(text));
  const terms = new Set(words.map(analyser.stem));
  const text = [...terms].join(' ');
  const has = (member: string) =>
    analyser.writing === 'unspaced'
      ? text.includes(member)
      : analyser.words(member).every((word) => terms.has(analyser.stem(word)));
  return groups.filter((group) => group.split(' ').some(has));
}

/** Of all pairs of a Traditional and its Simplified character, those whose Simplified one is in `text`. */
function neededPairs(pairs: string, text: string): string {
  const used = new Set(text);
  return [...characterPairs(pairs)]
    .filter(([, simplified]) => used.has(simplified))
    .flat()
    .join('');
}
