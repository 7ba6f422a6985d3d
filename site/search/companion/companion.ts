import type { Analyser } from '../../languages/analyser.ts';
import { analyserOf } from '../../languages/registry/analysers.ts';
import type {
  ArticlePart,
  CompanionRoot,
  ReadFile,
  SynonymsPart,
  WordPart,
} from './format/index-format.ts';
import { OpenArticles, type OpenPart, openPart } from './open-articles.ts';
import type { IndexInParts, Sought } from './parts/index-in-parts.ts';
import { measured } from './ranking/norms.ts';
import { WordList, type Words } from './word-list.ts';

const noWords: WordPart = { words: '', counts: '', gaps: '', frequencies: '' };

/** A companion index, of which each question reads what it needs. */
export class Companion {
  readonly root: CompanionRoot;
  readonly analyser: Analyser;
  readonly isWhole: boolean;
  readonly #read: ReadFile;
  readonly #parts = new Map<string, Promise<unknown>>();
  #open: OpenPart | undefined;
  #words: WordList | undefined;
  #parted: IndexInParts | undefined;
  /** The articles of a small index, opened for its words of passages alone and for all. */
  readonly #whole = new Map<Words, OpenArticles>();
  #passageWords: WordList | undefined;

  constructor(root: CompanionRoot, read: ReadFile) {
    this.root = root;
    this.analyser = analyserOf(root.locale);
    this.isWhole = root.parts !== undefined;
    this.#read = read;
  }

  /** The words among which those of a question, or words like them, stand. */
  wordsAround = async (words: readonly string[]): Promise<Words> =>
    this.isWhole ? this.#allWords() : (await this.#inParts()).wordsAround(words);

  /** The words of the passages of an index that is sent whole: they are there before those of its bodies are. */
  async passageWords(): Promise<Words | undefined> {
    if (!this.isWhole) return undefined;
    this.#passageWords ??= new WordList(noWords, this.analyser, await this.#passages());
    return this.#passageWords;
  }

  async #allWords(): Promise<WordList> {
    const part = this.#words ? undefined : await this.part<WordPart>('words-0');
    if (part) this.#words ??= new WordList(part, this.analyser, await this.#passages());
    return this.#words as WordList;
  }

  /** The articles that may answer a question: of an index that is sent whole all, which are opened once. */
  async open(words: Words, asked: Sought): Promise<OpenArticles> {
    return this.isWhole ? this.#openWhole(words) : (await this.#inParts()).open(words, asked);
  }

  async #openWhole(words: Words): Promise<OpenArticles> {
    const known = this.#whole.get(words);
    if (known) return known;
    const collection = { articles: this.root.articles, analyser: this.analyser };
    const part = measured(await this.#passages(), words, collection);
    const opened = new OpenArticles(part, (name) => part.having.get(name) ?? [], this.root);
    this.#whole.set(words, opened);
    return opened;
  }

  async #passages(): Promise<OpenPart> {
    const part = await this.part<ArticlePart>('articles-0');
    this.#open ??= openPart(part, { lengths: this.root.lengths, analyser: this.analyser });
    return this.#open;
  }

  /** What an index in parts is read by: one that is sent whole does without. */
  async #inParts(): Promise<IndexInParts> {
    if (this.#parted) return this.#parted;
    const { IndexInParts } = await import('./parts/index-in-parts.ts');
    this.#parted ??= new IndexInParts(this);
    return this.#parted;
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
