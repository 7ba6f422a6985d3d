import type { Analyser } from '../../../languages/analyser.ts';

/** The words of all parts that were opened, and the characters where no spaces part its words: each once, by a number. */
export class Vocabulary {
  readonly analyser: Analyser;
  readonly words: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #terms: string[] = [];

  constructor(analyser: Analyser) {
    this.analyser = analyser;
  }

  numberOf = (word: string): number => {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.words.length);
    return this.words.push(word) - 1;
  };

  /** Nothing where no part that was opened has the word. */
  find = (word: string): number | undefined => this.#numbers.get(word);

  termOf(number: number): string {
    this.#terms[number] ??= this.analyser.stem(this.words[number] as string);
    return this.#terms[number];
  }
}
