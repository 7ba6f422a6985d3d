import type { Analyser } from '../../languages/analyser.ts';
import { isExactName, piecesOf, termOf } from './features.ts';
import type { WordPart } from './format/index-format.ts';
import { likelyWords } from './format/likely-words.ts';
import { unpackNumbers } from './format/pack-numbers.ts';
import type { Passage } from './format/passages.ts';
import { type Postings, postingsOf } from './format/postings.ts';

/** The words of an index, as far as they were read for a question. */
export interface Words {
  words: readonly string[];
  has(term: string): boolean;
  hasPiece(piece: string): boolean;
  /** The articles that have a feature, for each word that has it: a term, or "~" and a piece of a word. */
  having(feature: string): readonly Postings[];
  /** Whether most articles have a feature: which ones is not sent. */
  isInMost(feature: string): boolean;
}

/** The passages of an index that is sent whole, and their words. */
interface SentPassages {
  passages: readonly Pick<Passage, 'text'>[];
  words: ReadonlySet<string>;
}

/** The words that a part of the index holds, in which a term, or a piece of a word, can be looked up. */
export class WordList implements Words {
  readonly words: string[];
  readonly #postings: ReturnType<typeof postingsOf>;
  readonly #byTerm = new Map<string, number[]>();
  /** The words that have a piece of the least length. */
  readonly #byPiece = new Map<string, number[]>();
  readonly #shortest: number;

  /** Of an index that is sent whole, `passages` have further words. */
  constructor(part: WordPart, analyser: Analyser, passages?: SentPassages) {
    const known = part.known && passages ? knownWords(part.known, passages) : [];
    const sent = part.words ? part.words.split(' ') : [];
    this.words = [...new Set([...known, ...sent, ...(passages?.words ?? [])])];
    this.#postings = postingsOf(part);
    const { shortest } = piecesOf[analyser.writing];
    this.#shortest = shortest;
    for (const [n, word] of this.words.entries()) {
      add(this.#byTerm, termOf(word, analyser), n);
      if (isExactName(word)) continue;
      const edged = this.#edged(word);
      for (let at = 0; at + shortest <= edged.length; at++)
        add(this.#byPiece, edged.slice(at, at + shortest), n);
    }
  }

  has = (term: string) => this.#byTerm.has(term);

  /** Whether a word has this piece; an underscore is the edge of a word where pieces are longer than a character. */
  hasPiece = (piece: string) => this.#withPiece(piece).length > 0;

  having = (feature: string) => this.#with(feature).map((n) => this.#postings(n) ?? []);

  isInMost = (feature: string) => this.#with(feature).some((n) => this.#postings(n)?.length === 0);

  #with = (feature: string) =>
    feature.startsWith('~') ? this.#withPiece(feature.slice(1)) : (this.#byTerm.get(feature) ?? []);

  #withPiece(piece: string): readonly number[] {
    const found = this.#byPiece.get(piece.slice(0, this.#shortest)) ?? [];
    if (piece.length === this.#shortest) return found;
    return found.filter((n) => this.#edged(this.words[n] as string).includes(piece));
  }

  /** A single character is the same at the edge of a word. */
  #edged = (word: string) => (this.#shortest > 1 ? `_${word}_` : word);
}

/** The words of a part whose texts the passages have. */
function knownWords(known: string, { passages }: SentPassages): string[] {
  const likely = likelyWords(passages.map(({ text }) => text));
  let at = 0;
  return unpackNumbers(known).map((delta) => {
    at += delta;
    return likely[at] as string;
  });
}

function add(numbers: Map<string, number[]>, key: string, number: number) {
  const known = numbers.get(key);
  if (!known) numbers.set(key, [number]);
  else if (known.at(-1) !== number) known.push(number);
}
