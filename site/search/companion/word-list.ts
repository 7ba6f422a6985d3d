import { isChinese, termOf } from './features.ts';
import type { WordPart } from './index-format.ts';
import { type Posting, unpackPostings } from './postings.ts';

/** The words that some parts of the index hold, in which a term, or a piece of a word, can be looked up. */
export class WordList {
  readonly words: string[];
  readonly #postings: Posting[][];
  readonly #byTerm = new Map<string, number[]>();
  /** The words that have a piece of the least length: three letters, in Chinese one sign. */
  readonly #byPiece = new Map<string, number[]>();
  readonly #least: number;

  /** Words that the parts do not have, but the units do, are `more`. */
  constructor(parts: readonly WordPart[], more: ReadonlySet<string>, locale: string) {
    const sent = parts.flatMap(({ words }) => (words ? words.split(' ') : []));
    this.words = [...new Set([...sent, ...more])];
    this.#postings = parts.flatMap(unpackPostings);
    this.#least = isChinese(locale) ? 1 : 3;
    for (const [n, word] of this.words.entries()) {
      add(this.#byTerm, termOf(word, locale), n);
      const edged = this.#edged(word);
      for (let at = 0; at + this.#least <= edged.length; at++)
        add(this.#byPiece, edged.slice(at, at + this.#least), n);
    }
  }

  has = (term: string) => this.#byTerm.has(term);

  /** Whether a word has this piece; an underscore is the edge of an English word. */
  hasPiece = (piece: string) => this.#withPiece(piece).length > 0;

  /** The articles that have a feature, for each word that has it: a term, or "~" and a piece of a word. */
  having(feature: string): readonly Posting[][] {
    const words = feature.startsWith('~')
      ? this.#withPiece(feature.slice(1))
      : (this.#byTerm.get(feature) ?? []);
    return words.map((n) => this.#postings[n] ?? []);
  }

  #withPiece(piece: string): readonly number[] {
    const found = this.#byPiece.get(piece.slice(0, this.#least)) ?? [];
    if (piece.length === this.#least) return found;
    return found.filter((n) => this.#edged(this.words[n] ?? '').includes(piece));
  }

  #edged = (word: string) => (this.#least === 3 ? `_${word}_` : word);
}

function add(numbers: Map<string, number[]>, key: string, number: number) {
  const known = numbers.get(key);
  if (!known) numbers.set(key, [number]);
  else if (known.at(-1) !== number) known.push(number);
}
