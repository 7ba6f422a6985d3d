import type { Analyser } from '../../../languages/analyser.ts';
import { features } from '../features.ts';
import { idfOf } from '../ranking/bm25f.ts';
import type { SourceText } from './source.ts';

/** Passages as vectors of length 1. Features are numbers: by their names a comparison takes ten times as long. */
export interface Vectors {
  /** Where the features of each passage begin, and where those of the last one end. */
  starts: Int32Array;
  /** The features of one passage after the other. */
  features: Int32Array;
  values: Float32Array;
  /** How many features there are. */
  dimensions: number;
  /** The names of the features, and the idf of each. */
  names: readonly string[];
  idf: Float64Array;
  /** The lengths that the vectors had. */
  norms: Float64Array;
}

export function vectorsOf(texts: readonly SourceText[], analyser: Analyser): Vectors {
  const passages = texts.flatMap(({ features }) => features);
  const starts = new Int32Array(passages.length + 1);
  for (const [n, { size }] of passages.entries()) starts[n + 1] = (starts[n] as number) + size;
  const numbers = new Numbers();
  const numbered = new Int32Array(starts.at(-1) ?? 0);
  const values = new Float32Array(numbered.length);
  let at = 0;
  for (const passage of passages) {
    for (const [name, { count }] of passage) {
      numbered[at] = numbers.of(name);
      values[at++] = count;
    }
  }
  const idf = idfAmong(texts, numbers, analyser);
  const norms = toUnitLength({ starts, features: numbered, values }, idf);
  const { names } = numbers;
  return { starts, features: numbered, values, dimensions: idf.length, names, idf, norms };
}

/** Features in the order in which they are met. */
class Numbers {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** The idf of each feature of these texts: the same as a question's are when it is asked. */
function idfAmong(
  texts: readonly SourceText[],
  numbers: Numbers,
  analyser: Analyser,
): Float64Array {
  const having: number[] = [];
  /** The last article that a feature was counted for. */
  const counted: number[] = [];
  const inWord = featuresOfWords(numbers, analyser);
  for (const [article, { features: passages, body }] of texts.entries()) {
    const count = (feature: number) => {
      if (counted[feature] === article) return;
      counted[feature] = article;
      having[feature] = (having[feature] ?? 0) + 1;
    };
    for (const passage of passages) for (const name of passage.keys()) count(numbers.of(name));
    for (const word of new Set(body)) for (const feature of inWord(word)) count(feature);
  }
  const collection = { articles: texts.length, analyser };
  return Float64Array.from(numbers.names, (name, n) => idfOf(name, having[n] ?? 0, collection));
}

/** The features of a word of a body alone; a stop word has none there. */
function featuresOfWords(numbers: Numbers, analyser: Analyser): (word: string) => number[] {
  const known = new Map<string, number[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const names = analyser.isStopWord(analyser.stem(word)) ? [] : features(word, analyser).keys();
    const own = [...names].map((name) => numbers.of(name));
    known.set(word, own);
    return own;
  };
}

/** Weighs the counts of features by their idf, brings each vector to the length 1, and returns the lengths before. */
function toUnitLength(
  { starts, features, values }: Pick<Vectors, 'starts' | 'features' | 'values'>,
  idf: Float64Array,
): Float64Array {
  const norms = new Float64Array(starts.length - 1);
  for (let passage = 0; passage < norms.length; passage++) {
    const [from, to] = [starts[passage] as number, starts[passage + 1] as number];
    let square = 0;
    for (let n = from; n < to; n++)
      square += (values[n] as number) ** 2 * (idf[features[n] as number] as number);
    const norm = Math.sqrt(square) || 1;
    norms[passage] = norm;
    for (let n = from; n < to; n++)
      values[n] = ((values[n] as number) * Math.sqrt(idf[features[n] as number] as number)) / norm;
  }
  return norms;
}
