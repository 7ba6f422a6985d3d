import { bodyShare } from './bm25f.ts';
import type { CompanionRoot, SentArticle } from './index-format.ts';
import type { OpenPart, OpenUnit } from './open-part.ts';

/** The articles that a question is compared with: those of some parts. */
export class OpenArticles {
  readonly articles: ReadonlyMap<number, SentArticle>;
  readonly units: readonly OpenUnit[];
  /** How much a word of an article's body counts; 0 for one that is not open. */
  readonly bodyShares: Float64Array;
  readonly #parts: readonly OpenPart[];

  constructor(parts: readonly OpenPart[], { articles, lengths }: CompanionRoot) {
    this.#parts = parts;
    this.units = parts.flatMap(({ units }) => units);
    this.articles = new Map(parts.flatMap(({ articles }) => [...articles]));
    this.bodyShares = new Float64Array(articles);
    for (const [article, { length }] of this.articles)
      this.bodyShares[article] = bodyShare(length, lengths);
  }

  /** The units that have a feature: a unit's number, how often it has it, the next unit … */
  having(feature: string): readonly number[] {
    const [only, ...others] = this.#parts;
    if (only && others.length === 0) return only.having.get(feature) ?? [];
    const found: number[] = [];
    let before = 0;
    for (const { having, units } of this.#parts) {
      const own = having.get(feature) ?? [];
      for (let n = 0; n < own.length; n += 2)
        found.push(before + (own[n] as number), own[n + 1] as number);
      before += units.length;
    }
    return found;
  }
}
