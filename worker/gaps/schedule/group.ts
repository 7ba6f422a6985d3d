import type { Locale } from '../../../site/languages/registry/locales.ts';
import { clusterQuestions } from '../../../site/search/clustering/cluster-questions.ts';
import type { Env } from '../../env.ts';
import { knownSynonymsOf } from '../../published/files.ts';
import { settingsOf } from '../../settings.ts';
import { slices } from '../../turns/slices.ts';
import { lastEvents } from '../db/events.ts';
import {
  addWordings,
  linkQuestions,
  moveWordings,
  newWordings,
  type Wording,
  wordingsIn,
} from '../db/wordings.ts';
import { askWordings, openIndexes } from './indexes.ts';

/** So many wordings of a language, the newest, are grouped anew. */
const compared = 2000;

/**
 * Finds the gap of every question that has none yet. The questions of a language are then grouped anew, so that the
 * same questions make the same gaps, whenever and however often this runs; only a gap of which something became
 * keeps its questions, and what the owner has merged or split stays so.
 */
export async function groupGaps(env: Env, now: Date): Promise<void> {
  const time = now.toISOString();
  const { rowsPerDay } = await settingsOf(env);
  const asked = await newWordings(env.DB, slices.newWordings, { now: time, rowsPerDay });
  if (asked.length === 0) return;

  await addWordings(env.DB, await askWordings(asked, await openIndexes(env, now)), time);
  for (const locale of new Set(asked.map((wording) => wording.locale))) await regroup(env, locale);
  await linkQuestions(env.DB);
}

async function regroup(env: Env, locale: Locale): Promise<void> {
  const wordings = await wordingsIn(env.DB, locale, compared);
  const ids = new Set(wordings.map(({ id }) => id));
  const acted = await lastEvents(env.DB, [...new Set(wordings.map(({ gap }) => gap))]);
  // A gap whose first wording is too old to be compared stays as it is too.
  const pinnedGap = (gap: number) => (acted.has(gap) || !ids.has(gap) ? gap : undefined);
  const parts = partsOf(wordings);

  const gaps = clusterQuestions(
    wordings.map((wording) => ({
      ...wording,
      pinnedTo: parts.pinOf(wording) ?? pinnedGap(wording.gap),
    })),
    locale,
    await knownSynonymsOf(env),
  );
  const moved = wordings.flatMap(({ id, gap, part }) => {
    const found = parts.placeOf(gaps.get(id) ?? gap);
    return part !== null || (found.gap === gap && found.part === null) ? [] : [{ id, ...found }];
  });
  await moveWordings(env.DB, moved);
}

/** What the owner has merged or split has parts: none is joined to another, and what joins one joins its gap. */
function partsOf(wordings: Wording[]) {
  const keyOf = ({ gap, part }: Pick<Wording, 'gap' | 'part'>) => `${gap} ${part}`;
  const parts = [
    ...new Map(
      wordings.filter(({ part }) => part !== null).map((wording) => [keyOf(wording), wording]),
    ).values(),
  ];
  const pins = new Map(parts.map((part, index) => [keyOf(part), -1 - index]));
  return {
    /** A number below those of gaps. */
    pinOf: (wording: Wording) => pins.get(keyOf(wording)),
    placeOf(cluster: number): Pick<Wording, 'gap' | 'part'> {
      const { gap, part } = parts[-1 - cluster] ?? { gap: cluster, part: null };
      return { gap, part };
    },
  };
}
