import { locales } from '../../worker/contract/locale.ts';
import { gapStates, isOpen } from '../../worker/db/gap-events.ts';
import { wordingsOfGaps } from '../../worker/db/gap-wordings.ts';
import { wordingsIn } from '../../worker/db/wordings.ts';

/** The open gaps, most people first. */
export async function openGaps(db: D1Database) {
  const known = await Promise.all(locales.map((locale) => wordingsIn(db, locale, 2000)));
  const numbers = [...new Set(known.flat().map(({ gap }) => gap))];
  const [states, wordings] = await Promise.all([
    gapStates(db, numbers),
    wordingsOfGaps(db, numbers),
  ]);
  return [...Map.groupBy(wordings, ({ gap }) => gap)]
    .filter(([gap]) => isOpen(states.get(gap)))
    .map(([gap, own]) => ({
      gap,
      query: own[0]?.query ?? '',
      locale: own[0]?.locale ?? 'en',
      people: own.reduce((sum, { people }) => sum + people, 0),
      article: own[0]?.article ?? null,
      confidence: own[0]?.confidence ?? 0,
    }))
    .sort((a, b) => b.people - a.people || a.gap - b.gap);
}
