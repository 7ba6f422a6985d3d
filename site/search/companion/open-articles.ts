import type { ArticlePart, CompanionRoot, SentArticle } from './data.ts';
import { type Features, features, wordsOf } from './features.ts';
import { bodyShare, unitShares } from './lexical.ts';
import { type UnitData, unpackUnits } from './unit-data.ts';
import { type Unit, unitsOf } from './units.ts';

export interface OpenUnit extends Unit, UnitData {
  /** How much a word of it counts for its article. */
  share: number;
}

/** Articles that a question can be compared with. */
export class OpenArticles {
  readonly articles = new Map<number, SentArticle>();
  readonly units: OpenUnit[] = [];
  /** How much a word of an article's body counts; 0 for one that is not open. */
  readonly bodyShares: Float64Array;
  /** Every word of the units as it is written, folded. */
  readonly words = new Set<string>();
  readonly #having = new Map<string, number[]>();

  /** Opens parts, each from the number of its first article. */
  constructor(parts: ReadonlyMap<number, ArticlePart>, root: CompanionRoot) {
    this.bodyShares = new Float64Array(root.articles);
    for (const [first, part] of parts) this.#open(first, part, root);
  }

  /** The units that have a feature: a unit's number, how often it has it, the next unit … */
  having = (feature: string): readonly number[] => this.#having.get(feature) ?? [];

  #open(first: number, part: ArticlePart, { lengths, locale }: CompanionRoot) {
    const units = part.articles.map(unitsOf);
    const data = unpackUnits(
      part,
      units.flatMap((own, n) => own.map(() => first + n)),
    );
    for (const [n, article] of part.articles.entries()) {
      this.articles.set(first + n, article);
      this.bodyShares[first + n] = bodyShare(article.length, lengths);
      const own = units[n] ?? [];
      const texts = own.map(({ text }) => features(text, locale));
      const shares = unitShares(own, texts, lengths);
      for (const [k, unit] of own.entries()) {
        this.#add(texts[k] ?? new Map());
        for (const word of wordsOf(unit.text, locale)) this.words.add(word);
        this.units.push({ ...unit, ...(data.shift() as UnitData), share: shares[k] ?? 0 });
      }
    }
  }

  #add(text: Features) {
    for (const [name, { count }] of text) {
      const units = this.#having.get(name);
      if (units) units.push(this.units.length, count);
      else this.#having.set(name, [this.units.length, count]);
    }
  }
}
