import { settings } from '../../site/content/settings.ts';
import { isOfSite, type Locale } from '../../site/languages/registry/locales.ts';
import { withoutHidden } from '../../worker/contract/hidden-characters.ts';
import { type GapEvent, lastEvents } from '../../worker/gaps/db/events.ts';
import { gapsNow, wordingsOfGaps } from '../../worker/gaps/db/gap.ts';
import { nearestOf } from '../../worker/gaps/nearest.ts';
import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import type { Refusal } from './edits/edits.ts';

/** A gap as the commands close it. */
export interface GapToClose {
  gap: number;
  locale: Locale;
  /** Most people first. */
  wordings: string[];
  /** The article that the index holds for nearest. */
  nearest: string | undefined;
  state: GapEvent | undefined;
}

/** The gap of that number, or the one that it was joined to since; nothing where there is none. */
export async function gapToClose(db: D1Database, number: number): Promise<GapToClose | undefined> {
  const gap = (await gapsNow(db, [number])).get(number);
  if (gap === undefined) return undefined;
  const wordings = await wordingsOfGaps(db, [gap]);
  const [first] = wordings;
  if (!first) return undefined;
  return {
    gap,
    locale: first.locale,
    wordings: wordings.map(({ query }) => withoutHidden(query)),
    nearest: nearestOf(wordings)?.article,
    state: (await lastEvents(db, [gap])).get(gap),
  };
}

/** The gap with the number that was typed. Ends the command where there is none to write for. */
export async function findGap(number: string | undefined, source: Source): Promise<GapToClose> {
  const wanted = gapNumber(number);
  const gap = await withDatabase(source, (db) => gapToClose(db, wanted));
  if (!gap) end(`There is no gap ${wanted}. npm run gaps lists them.`, 1);
  if (gap.state?.what === 'answered')
    end(
      `Gap ${wanted} is answered by "${gap.state.article}" since ${gap.state.created_at.slice(0, 10)}.`,
      1,
    );
  return gap;
}

/** Why nothing can be written for a gap in a language that the site had before: no build would answer it. */
export function languageRefusal({ gap, locale }: GapToClose): Refusal | undefined {
  if (isOfSite(locale, settings.locales)) return undefined;
  return {
    refusal: `Gap ${gap} was asked in ${locale}, which this site does not have: add it to "locales" in site.yaml, or ignore the gap on its page.`,
  };
}

/** The number of a gap as it was typed. Ends the command where it is none. */
export function gapNumber(given = ''): number {
  const gap = Number(given);
  if (/^\d+$/.test(given) && Number.isSafeInteger(gap)) return gap;
  end(
    given
      ? `Write the gap’s number, not "${given}". npm run gaps lists them.`
      : 'Write the gap’s number after it. npm run gaps lists them.',
    2,
  );
}
