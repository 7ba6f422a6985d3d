import { Companion } from './companion.ts';
import type { SentArticle } from './format/index-format.ts';
import { OpenArticles } from './open-articles.ts';
import type { Sought } from './parts/index-in-parts.ts';
import type { Words } from './word-list.ts';

/** A companion index as if it did not have some of its articles: a question is answered, and surely or not, by what is left. */
export class CompanionWithout extends Companion {
  readonly #whole: Companion;
  readonly #refused: ReadonlySet<string>;

  constructor(whole: Companion, refused: readonly string[]) {
    super(whole.root, () => Promise.reject());
    this.#whole = whole;
    this.#refused = new Set(refused);
  }

  override part<Part>(name: string): Promise<Part> {
    return this.#whole.part(name);
  }

  // What was opened of the index is opened once, however many questions are refused an answer.
  override wordsAround = (words: readonly string[]) => this.#whole.wordsAround(words);

  override passageWords(): Promise<Words | undefined> {
    return this.#whole.passageWords();
  }

  override async open(words: Words, asked: Sought): Promise<OpenArticles> {
    const opened = await this.#whole.open(words, asked);
    const { passages, having } = opened;
    const isLeft = ({ id }: SentArticle) => !this.#refused.has(id);
    const articles = new Map([...opened.articles].filter(([, article]) => isLeft(article)));
    const isOfLeft = (passage: number) => articles.has(passages[passage]?.owner ?? -1);
    return new OpenArticles(
      { articles, passages: [...passages] },
      (feature) => having(feature).filter((_, n, pairs) => isOfLeft(pairs[n - (n % 2)] as number)),
      this.root,
    );
  }
}
