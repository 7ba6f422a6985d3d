import { segmentWords, splitAtSpaces } from './split-words.ts';

/** How texts of a language are taken apart: the same for index, question, marking and clustering. */
export interface Analyser extends AnalyserFacts {
  /** Whether spaces stand between words. Where they do not, texts are compared by their characters as well. */
  readonly writing: 'spaced' | 'unspaced';
  /** The words of a text, folded, in their order. */
  readonly words: (text: string) => string[];
  /** A folded word without the endings that do not change its subject. */
  readonly stem: (word: string) => string;
  /** Whether a stem is that of a stop word. */
  readonly isStopWord: (stem: string) => boolean;
  readonly stopWords: readonly string[];
}

/** What a language may know about itself beyond what holds for all; nothing of it has to be there. */
interface AnalyserFacts {
  readonly stem?: (word: string) => string;
  /** Folded words that questions are built with and that tell nothing about their subject. */
  readonly stopWords?: readonly string[];
  /** Whether its texts may be in Traditional characters, which are read as Simplified ones. */
  readonly foldsTraditional?: boolean;
  /** Whether people type it in pinyin where they have nothing to type its characters with. */
  readonly typedInPinyin?: boolean;
  /** The language of the Latin words in its texts, where that is another one. */
  readonly latin?: Analyser;
}

/**
 * The analyser of a language by its code. Without facts of its own it splits a text into words, and compares these as
 * they are.
 */
export function createAnalyser(
  code: string,
  writing: Analyser['writing'],
  facts: AnalyserFacts = {},
): Analyser {
  const { stem = (word) => word, stopWords = [] } = facts;
  const stopStems = new Set(stopWords.map(stem));
  const isSpaced = writing === 'spaced';
  return {
    ...facts,
    writing,
    words: isSpaced ? splitAtSpaces : (text) => segmentWords(text, code),
    stem,
    isStopWord: (stem) => stopStems.has(stem),
    stopWords,
  };
}
