import type { Analyser } from '../../../languages/analyser.ts';
import { isExactName, piecesOf, termOf } from '../features.ts';
import type { WordPart } from '../format/index-format.ts';
import { type Postings, postingsOf } from '../format/postings.ts';
import type { Words } from '../word-list.ts';

/**
 * The words of a part, which stand there in the order of their terms. Terms are found by halves and pieces in the text of
 * all words: a question needs few of both, and a table of all takes longer to make than that.
 */
export class WordsInPart {
  readonly words: readonly string[];
  /** The articles that have a word, by its number. */
  readonly postings: ReturnType<typeof postingsOf>;
  readonly #analyser: Analyser;
  readonly #terms: string[] = [];
  /** All words, with one sign between, which is the edge of a word where pieces have such. */
  readonly #text: string;
  /** Where each word begins in it. */
  readonly #starts: number[] = [];
  readonly #edge: string;
  readonly #byPiece = new Map<string, readonly number[]>();

  constructor(part: WordPart, analyser: Analyser) {
    this.words = part.words ? part.words.split(' ') : [];
    this.postings = postingsOf(part);
    this.#analyser = analyser;
    this.#edge = piecesOf[analyser.writing].shortest > 1 ? '_' : '';
    this.#text = this.#edge ? `_${part.words.replaceAll(' ', '_')}_` : part.words;
    let at = this.#edge.length;
    for (const { length } of this.words) {
      this.#starts.push(at);
      at += length + 1;
    }
  }

  /** The numbers of the words that have a feature: a term, or "~" and a piece of a word. */
  having(feature: string): readonly number[] {
    if (!feature.startsWith('~')) return this.#withTerm(feature);
    const known = this.#byPiece.get(feature);
    if (known) return known;
    const found = this.#withPiece(feature.slice(1));
    this.#byPiece.set(feature, found);
    return found;
  }

  #withTerm(term: string): number[] {
    const last = this.words.length - 1;
    if (last < 0 || term < this.#termAt(0) || term > this.#termAt(last)) return [];
    const found: number[] = [];
    for (let n = firstOf(last, (n) => this.#termAt(n) >= term); this.#termAt(n) === term; n++)
      found.push(n);
    return found;
  }

  #termAt(n: number): string {
    this.#terms[n] ??= termOf(this.words[n] ?? '', this.#analyser);
    return this.#terms[n];
  }

  #withPiece(piece: string): number[] {
    const found: number[] = [];
    const before = piece.startsWith('_') ? this.#edge.length : 0;
    let at = this.#text.indexOf(piece);
    while (at >= 0) {
      const letter = at + before;
      const next = firstOf(this.words.length, (n) => (this.#starts[n] as number) > letter);
      if (!isExactName(this.words[next - 1] as string)) found.push(next - 1);
      at = this.#text.indexOf(piece, (this.#starts[next] ?? Infinity) - this.#edge.length);
    }
    return found;
  }
}

/** The first number that holds, where all behind it do; `end` where none below does. */
function firstOf(end: number, holds: (n: number) => boolean): number {
  let [from, to] = [0, end];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** The words of several parts as one; what a feature is found by is looked up several times for a question. */
export function joinWords(parts: readonly WordsInPart[]): Words {
  const known = new Map<string, Postings[]>();
  let all: string[] | undefined;
  const has = (feature: string) => parts.some((part) => part.having(feature).length > 0);
  return {
    get words() {
      all ??= parts.flatMap(({ words }) => words);
      return all;
    },
    has,
    hasPiece: (piece) => has(`~${piece}`),
    isInMost: (feature) => having(feature).some(({ length }) => length === 0),
    having,
  };

  function having(feature: string): Postings[] {
    const before = known.get(feature);
    if (before) return before;
    const found: Postings[] = [];
    for (const part of parts)
      for (const word of part.having(feature)) found.push(part.postings(word) ?? []);
    known.set(feature, found);
    return found;
  }
}
