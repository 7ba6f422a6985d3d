import type { Locale } from '../../site/languages/registry.ts';
import type { Asked } from './open-index.ts';

/** How many questions find their article where. The first three count the first too. */
export interface Totals {
  questions: number;
  first: number;
  topThree: number;
  lower: number;
  notFound: number;
}

export function totalsOf(asked: readonly Asked[]): Partial<Record<Locale, Totals>> {
  return Object.fromEntries(
    Object.entries(Object.groupBy(asked, ({ locale }) => locale)).map(([locale, own]) => {
      const count = (has: (place: number) => boolean) =>
        own.filter(({ place }) => has(place ?? Number.POSITIVE_INFINITY)).length;
      return [
        locale,
        {
          questions: own.length,
          first: count((place) => place === 1),
          topThree: count((place) => place <= 3),
          lower: count((place) => place > 3 && Number.isFinite(place)),
          notFound: count((place) => !Number.isFinite(place)),
        },
      ];
    }),
  );
}
