import type { Analyser } from '../../languages/analyser.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import { characterPairs } from '../traditional.ts';
import { termOf } from './features.ts';
import {
  type ArticlePart,
  articlesPerPart,
  type CompanionRoot,
  type ReadFile,
  type SynonymsPart,
  type TraditionalPart,
  type WordPart,
} from './format/index-format.ts';
import { OpenArticles, type OpenPart, openPart } from './open-articles.ts';
import { measured } from './ranking/norms.ts';
import { joinWords, WordList, type Words } from './word-list.ts';

const noWords: WordPart = { words: '', counts: '', gaps: '', frequencies: '' };

/** A companion index, of which each question reads what it needs. */
export class Companion {
  readonly root: CompanionRoot;
  readonly analyser: Analyser;
  readonly isWhole: boolean;
  readonly #read: ReadFile;
  readonly #parts = new Map<string, Promise<unknown>>();
  readonly #open = new Map<number, OpenPart>();
  readonly #lists = new Map<number, WordList>();
  /** The articles of a small index, opened for its words of passages alone and for all. */
  readonly #whole = new Map<Words, OpenArticles>();
  #passageWords: WordList | undefined;

  constructor(root: CompanionRoot, read: ReadFile) {
    this.root = root;
    this.analyser = analyserOf(root.locale);
    this.isWhole = root.parts !== undefined;
    this.#read = read;
  }

  /** A question in Simplified characters. The table is read once a question has a character that its words have not. */
  async simplified(question: string): Promise<string> {
    const characters = question.match(/\p{Script=Han}/gu) ?? [];
    if (!this.analyser.foldsTraditional || characters.length === 0) return question;
    // The parts in which its words stand if it is in Simplified characters, and which it then needs.
    const words = await this.wordsAround(this.analyser.words(question));
    if (characters.every(words.hasPiece)) return question;
    const table = characterPairs(await this.part<TraditionalPart>('traditional'));
    return question.replace(/\p{Script=Han}/gu, (character) => table.get(character) ?? character);
  }

  /** The words among which those of a question, or words like them, stand. */
  async wordsAround(words: readonly string[]): Promise<Words> {
    const { wordParts } = this.root;
    if (!wordParts) return this.#listOf(0);
    const needed = words.map((word) => partOf(termOf(word, this.analyser), wordParts));
    const numbers = [...new Set(needed)].sort((a, b) => a - b);
    return joinWords(await Promise.all(numbers.map((number) => this.#listOf(number))));
  }

  /** The words of the passages of an index that is sent whole: they are there before those of its bodies are. */
  async passageWords(): Promise<Words | undefined> {
    if (!this.isWhole) return undefined;
    this.#passageWords ??= new WordList(noWords, this.analyser, await this.#openPart(0));
    return this.#passageWords;
  }

  /** The words of a part; of a whole index also those that its passages alone have. */
  async #listOf(number: number): Promise<WordList> {
    const known = this.#lists.get(number);
    if (known) return known;
    const part = await this.part<WordPart>(`words-${number}`);
    const passages = this.isWhole ? await this.#openPart(0) : undefined;
    const list = new WordList(part, this.analyser, passages);
    this.#lists.set(number, list);
    return list;
  }

  /**
   * The parts that hold these articles, which begin with the likeliest, opened; of a small index all are compared with a
   * question, and opened once.
   */
  async open(words: Words, numbers: () => readonly number[]): Promise<OpenArticles> {
    if (this.isWhole) return this.#openWhole(words);
    return new OpenArticles(
      await Promise.all(partsWith(numbers()).map((n) => this.#openPart(n))),
      this.root,
    );
  }

  async #openWhole(words: Words): Promise<OpenArticles> {
    const collection = { articles: this.root.articles, analyser: this.analyser };
    const part = await this.#openPart(0);
    const opened =
      this.#whole.get(words) ?? new OpenArticles([measured(part, words, collection)], this.root);
    this.#whole.set(words, opened);
    return opened;
  }

  async #openPart(number: number): Promise<OpenPart> {
    const known = this.#open.get(number);
    if (known) return known;
    const part = await this.part<ArticlePart>(`articles-${number}`);
    const open = openPart(part, number * articlesPerPart, {
      lengths: this.root.lengths,
      analyser: this.analyser,
    });
    this.#open.set(number, open);
    return open;
  }

  synonyms = () => this.part<SynonymsPart>('synonyms');

  /** A part of the index by its name, read once. */
  part<Part>(name: string): Promise<Part> {
    if (name === 'articles-0' && this.root.parts)
      return Promise.resolve(this.root.parts[name] as Part);
    const reading = this.#parts.get(name) ?? this.#read(`${this.root.version}/${name}.json`);
    this.#parts.set(name, reading);
    // What did not arrive is fetched anew the next time.
    reading.catch(() => this.#parts.delete(name));
    return reading as Promise<Part>;
  }
}

/** A question reads so many parts with articles: those of the first are mostly those of the others. */
const mostParts = 16;

const partsWith = (articles: readonly number[]): number[] =>
  [...new Set(articles.map((article) => Math.floor(article / articlesPerPart)))].slice(
    0,
    mostParts,
  );

/** The number of the part among whose terms a term stands. */
function partOf(term: string, firstTerms: readonly string[]): number {
  return Math.max(
    0,
    firstTerms.findLastIndex((first) => first <= term),
  );
}
