import type { Analyser } from '../../../languages/analyser.ts';
import type { SpellingFacts } from '../../../languages/facts.ts';
import { isCorrectable } from '../../../languages/split-words.ts';
import type { Words } from '../word-list.ts';

/** Halves of a word are no shorter: a "carpet" is no car and pet. */
const shortestHalf = 4;

/** By what a misspelt word is corrected. */
export interface Knowledge {
  words: Words;
  /** Groups of words that customers use for each other. */
  synonyms: readonly string[];
  analyser: Analyser;
  spelling: SpellingFacts;
  /** The commonest words of the language, with spaces between them. */
  common?: string;
}

/** The words that may be meant: those of the index, synonyms and stop words. */
export class KnownWords {
  readonly spelling: SpellingFacts;
  readonly #words: Words;
  readonly #synonyms: readonly string[];
  readonly #analyser: Analyser;
  readonly #common: ReadonlySet<string>;
  /** Split only for a question that has a word which the index has not. */
  #members: readonly string[] | undefined;

  constructor({ words, synonyms, analyser, spelling, common = '' }: Knowledge) {
    this.#words = words;
    this.#synonyms = synonyms;
    this.#analyser = analyser.latin ?? analyser;
    this.spelling = spelling;
    this.#common = new Set(common.split(/\s+/).map(this.stem));
  }

  stem = (word: string) => this.#analyser.stem(word);

  /** Whether the index has the word or another form of it. */
  isOfIndex = (word: string) => this.#words.has(this.#analyser.stem(word)) || this.#words.has(word);

  /** Whether a word is one that this site has, or a stop word. */
  isOfSite = (word: string) =>
    this.isOfIndex(word) || this.#isStopWord(word) || this.#isSynonym(word);

  /** Whether a word is spelt right, for all that is known. */
  isRight = (word: string) => this.#common.has(this.stem(word)) || this.isOfSite(word);

  /** Whether a word is one of the commonest, and none of the shortest, which many words end with. */
  isCommon = (word: string) => word.length >= shortestHalf && this.#common.has(this.stem(word));

  /** Whether a word of the index, or a synonym, begins so. */
  begins = (start: string) =>
    [this.#words.words, this.#synonymWords()].some((words) =>
      words.some((word) => word.startsWith(start)),
    );

  /** The words that begin nearly like a word and are nearly as long: few enough to measure their distances. */
  like(word: string): string[] {
    const isLike = (other: string) =>
      (other[0] === word[0] || other[1] === word[0] || other[0] === word[1]) &&
      Math.abs(other.length - word.length) < 4 &&
      isCorrectable(other);
    return [this.#words.words, this.#synonymWords(), this.#analyser.stopWords].flatMap((words) =>
      words.filter(isLike),
    );
  }

  /** Whether two halves are one word of the index. */
  isWhole = (one: string, other: string) =>
    Math.min(one.length, other.length) > 1 && this.#isWritten(one + other);

  /** The two words that a word is when the space between them is missing. */
  halves(word: string): string | undefined {
    for (let at = shortestHalf; at <= word.length - 2; at++) {
      const [one, other] = [word.slice(0, at), word.slice(at)];
      const isHalf =
        this.spelling.particles.has(other) ||
        (other.length >= shortestHalf && this.#isWritten(other));
      if (isHalf && !this.#isStopWord(one) && this.#isWritten(one)) return `${one} ${other}`;
    }
    return undefined;
  }

  /** Whether the index has the word as it is, not only another form of it. */
  #isWritten = (word: string) => this.isOfIndex(word) && this.#words.words.includes(word);

  /** Also "dont" and "youre", whose apostrophe is missing. */
  #isStopWord(word: string): boolean {
    const { stem, isStopWord } = this.#analyser;
    return isStopWord(stem(word)) || isStopWord(word.replace(this.spelling.contraction, '$1'));
  }

  #isSynonym(word: string): boolean {
    const { stem } = this.#analyser;
    const term = stem(word);
    const start = word.slice(0, 2);
    return this.#synonymWords().some((other) => other.startsWith(start) && stem(other) === term);
  }

  #synonymWords(): readonly string[] {
    this.#members ??= membersOf(this.#synonyms);
    return this.#members;
  }
}

const membersOf = (groups: readonly string[]) => groups.flatMap((group) => group.split(' '));
