import { fold } from '../../../languages/fold.ts';
import { charactersOf } from '../../../languages/split-words.ts';
import type { ArticlePart, CompanionRoot, SentArticle } from '../format/index-format.ts';
import { type PassageData, unpackPassages } from '../format/packed-passages.ts';
import { passagesOf } from '../format/passages.ts';
import { type OpenPassage, rowsOf } from '../open-articles.ts';
import { passageWeights } from '../ranking/bm25f.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The articles of a part by their numbers, and what their passages are made of, by its numbers in the vocabulary. */
export interface ArticlesInPart {
  articles: Map<number, SentArticle>;
  passages: OpenPassage[];
  /** The words of each passage. */
  words: number[][];
  /** Where no spaces part its words, its characters, with `gap` between those that are no neighbours. */
  characters: number[][];
  /** The exact terms of each, told for the first question that has one. */
  exact?: string[][];
}

export const gap = -1;

interface Opening {
  /** The number of the first article. */
  first: number;
  lengths: CompanionRoot['lengths'];
  vocabulary: Vocabulary;
}

export function openArticles(
  part: ArticlePart,
  { first, lengths, vocabulary }: Opening,
): ArticlesInPart {
  const open: ArticlesInPart = { articles: new Map(), passages: [], words: [], characters: [] };
  const articles = rowsOf(part.articles);
  const passages = articles.map(passagesOf);
  const owners = passages.flatMap((own, n) => own.map(() => first + n));
  const data = unpackPassages(part.passages, owners).values();
  for (const [n, article] of articles.entries()) {
    open.articles.set(first + n, article);
    const own = passages[n] ?? [];
    const words = own.map(({ text }) => wordsIn(text, vocabulary));
    const counts = words.map(({ length }) => length);
    const weights = passageWeights(own, counts, lengths);
    for (const [k, passage] of own.entries()) {
      const sent = data.next().value as PassageData;
      open.passages.push({ ...passage, ...sent, wordWeight: weights[k] as number });
    }
    open.words.push(...words);
    if (vocabulary.analyser.writing === 'unspaced')
      open.characters.push(...own.map(({ text }) => charactersIn(text, vocabulary)));
  }
  return open;
}

const wordsIn = (text: string, vocabulary: Vocabulary): number[] =>
  vocabulary.analyser.words(text).map(vocabulary.numberOf);

const charactersIn = (text: string, vocabulary: Vocabulary): number[] =>
  fold(text)
    .split(' ')
    .flatMap((run) => [...charactersOf(run).map(vocabulary.numberOf), gap]);
