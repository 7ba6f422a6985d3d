import type { ArticlePart, CompanionRoot, ReadFile, TraditionalPart, WordPart } from './data.ts';
import { isChinese, termOf } from './features.ts';
import { OpenArticles } from './open-articles.ts';
import { WordList } from './word-list.ts';

/** A companion index, of which each question reads what it needs. */
export class Companion {
  readonly root: CompanionRoot;
  readonly isWhole: boolean;
  readonly #read: ReadFile;
  readonly #parts = new Map<string, Promise<unknown>>();
  #words: WordList | undefined;
  #articles: OpenArticles | undefined;

  constructor(root: CompanionRoot, read: ReadFile) {
    this.root = root;
    this.isWhole = root.parts !== undefined;
    this.#read = read;
  }

  /** A question in the script of the index. The table is read once a question has a sign that the index has not. */
  async simplified(question: string): Promise<string> {
    const signs = question.match(/\p{Script=Han}/gu) ?? [];
    if (!isChinese(this.root.locale) || (await this.#hasAll(signs))) return question;
    const table = pairs(await this.#part<TraditionalPart>('traditional'));
    return question.replace(/\p{Script=Han}/gu, (sign) => table.get(sign) ?? sign);
  }

  async #hasAll(signs: readonly string[]): Promise<boolean> {
    if (!this.isWhole) return signs.length === 0;
    const words = await this.wordsAround([]);
    return signs.every(words.hasPiece);
  }

  /** The words among which those of a question, or words like them, stand. */
  async wordsAround(words: readonly string[]): Promise<WordList> {
    const { wordParts, locale } = this.root;
    if (this.#words) return this.#words;
    const needed = words.map((word) => partOf(termOf(word, locale), wordParts));
    const numbers = this.isWhole ? [0] : [...new Set(needed)].sort((a, b) => a - b);
    const parts = await Promise.all(
      numbers.map((number) => this.#part<WordPart>(`words-${number}`)),
    );
    if (!this.isWhole) return new WordList(parts, new Set(), locale);
    this.#words = new WordList(parts, (await this.open([0])).words, locale);
    return this.#words;
  }

  /** The parts that hold these articles, opened; a whole index is opened once. */
  async open(numbers: readonly number[]): Promise<OpenArticles> {
    if (this.#articles) return this.#articles;
    const { articlesAPart } = this.root;
    const needed = [...new Set(numbers.map((number) => Math.floor(number / articlesAPart)))];
    const parts = await Promise.all(
      needed.map(async (part) => {
        return [part * articlesAPart, await this.#part<ArticlePart>(`articles-${part}`)] as const;
      }),
    );
    const open = new OpenArticles(new Map(parts), this.root);
    if (this.isWhole) this.#articles = open;
    return open;
  }

  #part<Part>(name: string): Promise<Part> {
    const whole = this.root.parts?.[name];
    if (whole) return Promise.resolve(whole as Part);
    const reading = this.#parts.get(name) ?? this.#read(`${this.root.version}/${name}.json`);
    this.#parts.set(name, reading);
    // What did not arrive is fetched anew the next time.
    reading.catch(() => this.#parts.delete(name));
    return reading as Promise<Part>;
  }
}

/** The number of the part among whose terms a term stands. */
function partOf(term: string, firstTerms: readonly string[]): number {
  const after = firstTerms.findIndex((first) => first > term);
  return Math.max(0, (after === -1 ? firstTerms.length : after) - 1);
}

function pairs(text: string): Map<string, string> {
  const signs = [...text];
  return new Map(
    signs.flatMap((sign, n) => (n % 2 === 0 ? [[sign, signs[n + 1] ?? sign] as const] : [])),
  );
}
