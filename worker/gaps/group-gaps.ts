import { locales } from '../contract/locale.ts';
import { addWording, type NewWording, newWordings, wordingsIn } from '../db/wordings.ts';
import type { Env } from '../env.ts';
import { type Grouping, groupingOf } from './grouping.ts';
import { type Indexes, openIndexes } from './indexes.ts';

/** How many new wordings one run takes; the schedule comes again. */
const limit = 100;
/** A question is compared with so many wordings of its language, the newest. */
const compared = 2000;

/**
 * Finds the gap of every question that has none yet, in the order in which they were asked: the same questions
 * make the same gaps, whenever and however often this runs. Returns whether more may be left.
 */
export async function groupGaps(env: Env, now: Date): Promise<boolean> {
  const asked = await newWordings(env.DB, limit);
  if (asked.length === 0) return false;

  const indexes = await openIndexes(env, now);
  for (const locale of locales) {
    const inLocale = asked.filter((wording) => wording.locale === locale);
    if (inLocale.length === 0) continue;
    const known = await wordingsIn(env.DB, locale, compared);
    const grouping = groupingOf(locale, known.reverse());
    for (const wording of inLocale) await place(env.DB, wording, { grouping, indexes });
  }
  return asked.length === limit;
}

interface Place {
  grouping: Grouping;
  indexes: Indexes;
}

async function place(db: D1Database, wording: NewWording, { grouping, indexes }: Place) {
  const said = await indexes.ask(wording.query, wording.locale);
  const placed = await addWording(db, wording, {
    gap: grouping.gapOf(wording.query),
    said,
    build: indexes.build,
    answeredAt: said.answered ? indexes.seenAt : null,
  });
  grouping.add(placed);
}
