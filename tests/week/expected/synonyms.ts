import type { VisitSent } from '../events.ts';

/** What at least two visits said differently with success, the most visits first. */
export function expectedSynonyms(visits: VisitSent[]) {
  const times: Record<string, number> = {};
  for (const { rephrasing } of visits) {
    if (!rephrasing) continue;
    const { locale, from, to } = rephrasing;
    const key = `${locale} ${from} ${to}`;
    times[key] = (times[key] ?? 0) + 1;
  }
  return Object.entries(times)
    .filter(([, people]) => people > 1)
    .sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .map(([key, people]) => {
      const [locale, from, to] = key.split(' ');
      return { from, to, locale, people };
    });
}
