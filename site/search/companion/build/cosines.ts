import type { Features } from '../features.ts';
import { Tally } from './tally.ts';

/** Passages as vectors of their features, which can be compared. */
interface Vectors {
  norms: number[];
  /** The passages that are nearest to a passage, itself among them, with their cosines, 0 to 1. */
  near: (passage: number) => Near;
}

export interface Near {
  passages: number[];
  cosines: number[];
}

/** More of them, and those farther away, change no ranking. */
const mostNear = 200;
const leastCosine = 0.01;
/** A feature of more passages than these is left out: it tells none apart, and comparing all takes minutes. */
const mostHaving = 1000;

export function vectorsOf(texts: readonly Features[], idf: (name: string) => number): Vectors {
  const having = new Map<string, number[]>();
  const norms = texts.map((text, passage) => {
    let square = 0;
    for (const [name, feature] of text) {
      square += feature.count ** 2 * idf(name);
      const passages = having.get(name);
      if (passages) passages.push(passage, feature.count);
      else having.set(name, [passage, feature.count]);
    }
    return Math.sqrt(square) || 1;
  });
  const products = new Tally(texts.length);
  return {
    norms,
    near(passage) {
      products.clear();
      for (const [name, feature] of texts[passage] ?? []) {
        const passages = having.get(name) ?? [];
        if (passages.length / 2 > mostHaving) continue;
        const weight = feature.count * idf(name);
        for (let n = 0; n < passages.length; n += 2)
          products.add(passages[n] as number, weight * (passages[n + 1] as number));
      }
      return nearest(products, norms, norms[passage] ?? 1);
    },
  };
}

function nearest(products: Tally, norms: readonly number[], norm: number): Near {
  const found: { passage: number; cosine: number }[] = [];
  for (const passage of products.met) {
    const cosine = products.of(passage) / (norm * (norms[passage] ?? 1));
    if (cosine > leastCosine) found.push({ passage, cosine });
  }
  found.sort((a, b) => b.cosine - a.cosine || a.passage - b.passage);
  const kept = found.slice(0, mostNear);
  return {
    passages: kept.map(({ passage }) => passage),
    cosines: kept.map(({ cosine }) => cosine),
  };
}
