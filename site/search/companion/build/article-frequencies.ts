import type { Analyser } from '../../../languages/analyser.ts';
import { type Feature, features, piecesOf } from '../features.ts';
import { bodyWeight, exactWeight, passageWeights, wordCount } from '../ranking/bm25f.ts';
import { meanLengths, type SourceText } from './source.ts';

/**
 * How often an article has each feature, each field by its weight: about what a question finds when it is asked. Of a body it
 * counts each word once, for what is learnt stays where a body says them again.
 */
export type Frequencies = (article: number) => ReadonlyMap<string, number>;

export function frequenciesIn(texts: readonly SourceText[], analyser: Analyser): Frequencies {
  const known = new Map<number, ReadonlyMap<string, number>>();
  const inWord = featuresOfWords(analyser);
  const distinct = texts.map(({ body }) => new Set(body));
  const meanDistinct = distinct.reduce((sum, { size }) => sum + size, 0) / (texts.length || 1);
  const lengths = { ...meanLengths(texts), body: meanDistinct };
  const { bodyShare } = piecesOf[analyser.writing];

  function frequenciesOf(article: number): Map<string, number> {
    const { passages, features: own, exact } = texts[article] as SourceText;
    const words = distinct[article] as Set<string>;
    const weight = bodyWeight(words.size, lengths);
    const frequencies = new Map<string, number>(exact.map((name) => [name, exactWeight]));
    const add = (name: string, times: number) =>
      frequencies.set(name, (frequencies.get(name) ?? 0) + times);
    for (const word of words)
      for (const [name, { kind }] of inWord(word))
        add(name, kind === 'piece' ? bodyShare * weight : weight);
    const weights = passageWeights(passages, own.map(wordCount), lengths);
    for (const [n, passage] of own.entries())
      for (const [name, { count }] of passage) add(name, count * (weights[n] as number));
    return frequencies;
  }

  return (article) => {
    const found = known.get(article) ?? frequenciesOf(article);
    known.set(article, found);
    return found;
  };
}

/** The features of a word of a body. */
function featuresOfWords(analyser: Analyser): (word: string) => [string, Feature][] {
  const known = new Map<string, [string, Feature][]>();
  return (word) => {
    const found = known.get(word) ?? [...features(word, analyser)];
    known.set(word, found);
    return found;
  };
}
