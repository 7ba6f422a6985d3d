import { Tally } from './tally.ts';
import type { Vectors } from './vectors.ts';

/**
 * For each passage those that are nearest to it, itself among them, nearest first, with their cosines, 0 to 1: those of one
 * passage after those of another, which begin at `starts`. Of a large site there are millions, too many for lists of their own.
 */
export interface Near {
  starts: Int32Array;
  passages: Int32Array;
  cosines: Float32Array;
}

/** Those that are farther away change no ranking. */
const leastCosine = 0.01;
/** A feature of more passages than these is left out: it tells none apart, and comparing all takes minutes. */
const mostHaving = 1000;

/** For each passage those that are near to it: at most `most`. */
export function nearPassages(vectors: Vectors, most: number): Near {
  const { starts, features, values } = vectors;
  const count = starts.length - 1;
  const having = passagesHaving(vectors);
  const products = new Tally(count);
  const near: Near = {
    starts: new Int32Array(count + 1),
    passages: new Int32Array(count * most),
    cosines: new Float32Array(count * most),
  };
  for (let passage = 0; passage < count; passage++) {
    products.clear();
    const to = starts[passage + 1] as number;
    for (let n = starts[passage] as number; n < to; n++)
      addProducts(products, having, features[n] as number, values[n] as number);
    addNearest(near, passage, products, most);
  }
  return near;
}

/** The passages that have each feature: those of one feature after those of another, which begin at `starts`. */
interface Having {
  starts: Int32Array;
  passages: Int32Array;
  values: Float32Array;
}

function passagesHaving({ starts: own, features, values, dimensions }: Vectors): Having {
  const starts = new Int32Array(dimensions + 1);
  for (const feature of features) starts[feature + 1] = (starts[feature + 1] as number) + 1;
  for (let n = 0; n < dimensions; n++)
    starts[n + 1] = (starts[n + 1] as number) + (starts[n] as number);
  const having = {
    starts,
    passages: new Int32Array(features.length),
    values: new Float32Array(features.length),
  };
  const next = starts.slice();
  for (let passage = 0; passage + 1 < own.length; passage++) {
    const to = own[passage + 1] as number;
    for (let n = own[passage] as number; n < to; n++) {
      const feature = features[n] as number;
      const at = next[feature] as number;
      having.passages[at] = passage;
      having.values[at] = values[n] as number;
      next[feature] = at + 1;
    }
  }
  return having;
}

function addProducts(
  products: Tally,
  { starts, passages, values }: Having,
  feature: number,
  value: number,
) {
  const [from, to] = [starts[feature] as number, starts[feature + 1] as number];
  if (to - from > mostHaving) return;
  for (let n = from; n < to; n++)
    products.add(passages[n] as number, value * (values[n] as number));
}

/**
 * A cosine in whole steps and the number of its passage as one number, by which both are sorted: numbers are sorted ten
 * times as fast as objects.
 */
const cosineSteps = 2 ** 24;
const passageSteps = 2 ** 27;
/** Only passages whose cosines are in the highest of so many coarse steps are sorted at all. */
const coarseSteps = 256;
const coarse = (cosine: number) => Math.min(coarseSteps - 1, Math.floor(cosine * coarseSteps));

/** Adds the passages with the largest products; those of equal ones in their order. */
function addNearest(near: Near, passage: number, products: Tally, most: number) {
  const { met, count, sums } = products;
  const least = leastCoarse(products, most);
  const keys: number[] = [];
  for (let n = 0; n < count; n++) {
    const other = met[n] as number;
    const cosine = sums[other] as number;
    if (cosine <= leastCosine || coarse(cosine) < least) continue;
    keys.push(other - Math.round(cosine * cosineSteps) * passageSteps);
  }
  const sorted = Float64Array.from(keys).sort().subarray(0, most);
  let at = near.starts[passage] as number;
  for (let n = 0; n < sorted.length; n++, at++) {
    const key = sorted[n] as number;
    const cosine = Math.ceil(-key / passageSteps);
    near.passages[at] = key + cosine * passageSteps;
    near.cosines[at] = cosine / cosineSteps;
  }
  near.starts[passage + 1] = at;
}

/** The coarse step down to which the nearest passages reach. */
function leastCoarse({ met, count, sums }: Tally, most: number): number {
  const having = new Int32Array(coarseSteps);
  for (let n = 0; n < count; n++) {
    const step = coarse(sums[met[n] as number] as number);
    having[step] = (having[step] as number) + 1;
  }
  let found = 0;
  for (let step = coarseSteps - 1; step > 0; step--) {
    found += having[step] as number;
    if (found >= most) return step;
  }
  return 0;
}
