import type { Features } from '../features.ts';
import { Tally } from './tally.ts';

/** Units as directions, which can be compared. */
export interface Directions {
  norms: number[];
  /** The units that are most like a unit, itself among them, and how like, 0 to 1. */
  near: (unit: number) => Near;
}

export interface Near {
  units: number[];
  likenesses: number[];
}

/** Those farther away have next to no say. */
const mostNear = 200;
const leastLike = 0.01;
/** What more units have than these tells none of them apart, and comparing all of them takes minutes. */
const mostHaving = 1000;

export function directionsOf(
  texts: readonly Features[],
  rarity: (name: string) => number,
): Directions {
  const having = new Map<string, number[]>();
  const norms = texts.map((text, unit) => {
    let sum = 0;
    for (const [name, feature] of text) {
      sum += feature.count ** 2 * rarity(name);
      const units = having.get(name);
      if (units) units.push(unit, feature.count);
      else having.set(name, [unit, feature.count]);
    }
    return Math.sqrt(sum) || 1;
  });
  const alike = new Tally(texts.length);
  return {
    norms,
    near(unit) {
      alike.clear();
      for (const [name, feature] of texts[unit] ?? []) {
        const units = having.get(name) ?? [];
        if (units.length / 2 > mostHaving) continue;
        const weight = feature.count * rarity(name);
        for (let n = 0; n < units.length; n += 2)
          alike.add(units[n] as number, weight * (units[n + 1] as number));
      }
      return nearest(alike, norms, norms[unit] ?? 1);
    },
  };
}

function nearest(alike: Tally, norms: readonly number[], length: number): Near {
  const found: { unit: number; like: number }[] = [];
  for (const unit of alike.met) {
    const like = alike.of(unit) / (length * (norms[unit] ?? 1));
    if (like > leastLike) found.push({ unit, like });
  }
  found.sort((a, b) => b.like - a.like || a.unit - b.unit);
  const kept = found.slice(0, mostNear);
  return { units: kept.map(({ unit }) => unit), likenesses: kept.map(({ like }) => like) };
}
