import type { Analyser } from '../../languages/analyser.ts';
import { type Features, features, isExactName } from './features.ts';
import {
  type ArticlePart,
  type CompanionRoot,
  type SentArticle,
  sentColumns,
} from './format/index-format.ts';
import { type PassageData, unpackPassages } from './format/packed-passages.ts';
import { type Passage, passagesOf } from './format/passages.ts';
import { firstOfTwo } from './format/postings.ts';
import { bodyWeight, passageWeights, wordCount } from './ranking/bm25f.ts';

export interface OpenPassage extends Passage, PassageData {
  /** How much a word of it counts for its article. */
  wordWeight: number;
}

/** The articles of an index that is sent whole, as questions can be compared with them. */
export interface OpenPart {
  articles: Map<number, SentArticle>;
  passages: OpenPassage[];
  /** The passages that have a feature: a passage's number, how often it has it, the next passage … */
  having: Map<string, number[]>;
  /** Every word of the passages as it is written, folded. */
  words: Set<string>;
}

/** Opens the articles of an index that is sent whole. */
export function openPart(
  part: ArticlePart,
  { lengths, analyser }: Pick<CompanionRoot, 'lengths'> & { analyser: Analyser },
): OpenPart {
  const open: OpenPart = { articles: new Map(), passages: [], having: new Map(), words: new Set() };
  const articles = rowsOf(part.articles);
  const passages = articles.map(passagesOf);
  const owners = passages.flatMap((own, n) => own.map(() => n));
  const data = unpackPassages(part.passages, owners).values();
  for (const [n, article] of articles.entries()) {
    open.articles.set(n, article);
    const own = passages[n] as Passage[];
    const texts = own.map(({ text }) => features(text, analyser));
    const weights = passageWeights(own, texts.map(wordCount), lengths);
    for (const [k, passage] of own.entries()) {
      addText(open, texts[k] as Features);
      for (const word of analyser.words(passage.text)) open.words.add(word);
      for (const name of (texts[k] as Features).keys()) if (isExactName(name)) open.words.add(name);
      const sent = data.next().value as PassageData;
      open.passages.push({ ...passage, ...sent, wordWeight: weights[k] as number });
    }
  }
  return open;
}

/** The articles of a part, which are sent by columns. */
export const rowsOf = (columns: ArticlePart['articles']): SentArticle[] =>
  (columns[0] ?? []).map((_, n) => {
    const row = sentColumns.map((name, column) => [name, columns[column]?.[n]]);
    return Object.fromEntries(row);
  });

function addText({ having, passages }: OpenPart, text: Features) {
  for (const [name, { count }] of text) {
    const known = having.get(name);
    if (known) known.push(passages.length, count);
    else having.set(name, [passages.length, count]);
  }
}

/** The articles that a question is compared with. */
export class OpenArticles {
  readonly articles: ReadonlyMap<number, SentArticle>;
  readonly passages: readonly OpenPassage[];
  /** How much a word of an article's body counts; 0 for one that is not open. */
  readonly bodyWeights: Float64Array;
  /** The passages that have a feature: a passage's number, how often it has it, the next passage … */
  readonly having: (feature: string) => readonly number[];

  constructor(
    { articles: open, passages }: Pick<OpenPart, 'articles' | 'passages'>,
    having: (feature: string) => readonly number[],
    { articles, lengths }: CompanionRoot,
  ) {
    this.articles = open;
    this.passages = passages;
    this.having = having;
    this.bodyWeights = new Float64Array(articles);
    for (const [article, { length }] of this.articles)
      this.bodyWeights[article] = bodyWeight(length, lengths);
  }

  /** The articles that have a feature in a passage, or in one of some kinds. */
  ownersOf(feature: string, kinds?: readonly OpenPassage['kind'][]): Set<number> {
    const passages = firstOfTwo(this.having(feature)).map(
      (number) => this.passages[number] as OpenPassage,
    );
    return new Set(
      passages.filter(({ kind }) => !kinds || kinds.includes(kind)).map(({ owner }) => owner),
    );
  }
}
