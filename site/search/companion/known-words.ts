import { stem } from '../../languages/en/stem.ts';
import { stopWords } from '../../languages/stop-words.ts';
import { isFiller } from './features.ts';
import type { Words } from './words.ts';

/** Halves of a word are no shorter: a "carpet" is no car and pet. */
const shortestHalf = 4;
/** But with these, verbs make nouns: signin, topup. */
const particles = new Set(['in', 'out', 'on', 'off', 'up', 'down']);

/** The Latin words that may be meant: those of the index, everyday words and fillers. */
export class KnownWords {
  readonly #words: Words;
  readonly #everyday: readonly string[];
  /** Split only for a question that has a word which the index has not. */
  #members: readonly string[] | undefined;

  constructor(words: Words, everyday: readonly string[]) {
    this.#words = words;
    this.#everyday = everyday;
  }

  /** Whether the index has the word or another form of it. */
  isOfIndex = (word: string) => this.#words.has(stem(word)) || this.#words.has(word);

  /** Whether a word is spelt right, for all that is known. */
  isRight = (word: string) => this.isOfIndex(word) || isFilling(word) || this.#isEveryday(word);

  /** Whether a word of the index, or an everyday one, begins so. */
  begins = (start: string) =>
    [this.#words.words, this.#everydayWords()].some((words) =>
      words.some((word) => word.startsWith(start)),
    );

  /** The words that begin nearly like a word and are nearly as long. */
  like(word: string): string[] {
    const isLike = (other: string) =>
      (other[0] === word[0] || other[1] === word[0] || other[0] === word[1]) &&
      Math.abs(other.length - word.length) < 4 &&
      /^[a-z]+$/.test(other);
    return [this.#words.words, this.#everydayWords(), fillers].flatMap((words) =>
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
        particles.has(other) || (other.length >= shortestHalf && this.#isWritten(other));
      if (isHalf && !isFilling(one) && this.#isWritten(one)) return `${one} ${other}`;
    }
    return undefined;
  }

  /** Whether the index has the word as it is, not only another form of it. */
  #isWritten = (word: string) => this.isOfIndex(word) && this.#words.words.includes(word);

  #isEveryday(word: string): boolean {
    const term = stem(word);
    const start = word.slice(0, 2);
    return this.#everydayWords().some((other) => other.startsWith(start) && stem(other) === term);
  }

  #everydayWords(): readonly string[] {
    this.#members ??= membersOf(this.#everyday);
    return this.#members;
  }
}

const membersOf = (groups: readonly string[]) => groups.flatMap((group) => group.split(' '));

const fillers: readonly string[] = [...(stopWords['en'] ?? [])];

/** Also "dont" and "youre", whose apostrophe is missing. */
const isFilling = (word: string) =>
  isFiller(stem(word), 'en') || isFiller(word.replace(/(?<=n)t$|(?:re|ve|ll|s)$/, ''), 'en');
