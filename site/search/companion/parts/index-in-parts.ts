import type { Companion } from '../companion.ts';
import { type Features, termOf } from '../features.ts';
import { type ArticlePart, articlesPerPart, type WordPart } from '../format/index-format.ts';
import { OpenArticles } from '../open-articles.ts';
import type { Words } from '../word-list.ts';
import { type ArticlesInPart, openArticles } from './articles-in-part.ts';
import { candidatesOf } from './candidates.ts';
import { passagesHaving } from './passages-having.ts';
import { Vocabulary } from './vocabulary.ts';
import { joinWords, WordsInPart } from './words-in-part.ts';

/** By what the articles of a question are sought, and what is looked up in them. */
export interface Sought {
  asked: Features;
  /** What stands for it: synonyms. */
  meant: Features;
  isMeantSought: boolean;
  /** Articles that quote what is asked. */
  quoting: readonly number[];
}

/** A question reads so many parts with articles: those of the first are mostly those of the others. */
const mostParts = 16;

/** An index that is not sent whole, as far as it was read. A part is taken apart once, and no further than questions need. */
export class IndexInParts {
  readonly #companion: Companion;
  readonly #words = new Map<number, WordsInPart>();
  readonly #articles = new Map<number, ArticlesInPart>();
  readonly #vocabulary: Vocabulary;

  constructor(companion: Companion) {
    this.#companion = companion;
    this.#vocabulary = new Vocabulary(companion.analyser);
  }

  async wordsAround(words: readonly string[]): Promise<Words> {
    const { analyser, root } = this.#companion;
    const firstTerms = root.wordParts ?? [];
    const needed = words.map((word) => partOf(termOf(word, analyser), firstTerms));
    const numbers = [...new Set(needed)].sort((a, b) => a - b);
    return joinWords(await Promise.all(numbers.map((number) => this.#wordsOf(number))));
  }

  /** The parts that hold the articles which have most of a question, and begin with the likeliest. */
  async open(
    words: Words,
    { asked, meant, isMeantSought, quoting }: Sought,
  ): Promise<OpenArticles> {
    const { analyser, root } = this.#companion;
    const sought = isMeantSought ? new Map([...meant, ...asked]) : asked;
    const collection = { articles: root.articles, analyser };
    const likely = [...quoting, ...candidatesOf(words, sought, collection)];
    const numbers = [...new Set(likely.map((article) => Math.floor(article / articlesPerPart)))];
    const parts = await Promise.all(numbers.slice(0, mostParts).map((n) => this.#articlesOf(n)));
    const having = passagesHaving(parts, [...asked.keys(), ...meant.keys()], this.#vocabulary);
    const articles = new Map(parts.flatMap(({ articles }) => [...articles]));
    const passages = parts.flatMap(({ passages }) => passages);
    return new OpenArticles({ articles, passages }, having, root);
  }

  async #wordsOf(number: number): Promise<WordsInPart> {
    const part = await this.#companion.part<WordPart>(`words-${number}`);
    const known = this.#words.get(number) ?? new WordsInPart(part, this.#companion.analyser);
    this.#words.set(number, known);
    return known;
  }

  async #articlesOf(number: number): Promise<ArticlesInPart> {
    const part = await this.#companion.part<ArticlePart>(`articles-${number}`);
    const known =
      this.#articles.get(number) ??
      openArticles(part, {
        first: number * articlesPerPart,
        lengths: this.#companion.root.lengths,
        vocabulary: this.#vocabulary,
      });
    this.#articles.set(number, known);
    return known;
  }
}

/** The number of the part among whose terms a term stands. */
function partOf(term: string, firstTerms: readonly string[]): number {
  return Math.max(
    0,
    firstTerms.findLastIndex((first) => first <= term),
  );
}
