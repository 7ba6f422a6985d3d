import { publishedArticles } from '../../site/content/article/read.ts';
import { knownWords } from '../../site/content/published/known-words.ts';
import { manifestOf } from '../../site/content/published/manifest.ts';
import { settings } from '../../site/content/settings.ts';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import { closedWeek, newestClosedWeek } from '../../worker/closed-weeks/db/weeks.ts';
import { weekOf } from '../../worker/contract/time/iso-week.ts';
import { weekReadings } from '../../worker/numbers/numbers.ts';
import { frameCounts } from '../../worker/owner/db.ts';
import type { View } from '../../worker/owner/view.ts';
import { ownerLanguage } from '../../worker/settings.ts';
import { type FoundWeek, findWeek } from '../../worker/weeks/find.ts';
import { weekSummary } from '../../worker/weeks/formats/summary.ts';
import { weekReport } from '../../worker/weeks/report.ts';
import { weekRows } from '../../worker/weeks/rows.ts';
import { localKeys } from '../database/local-keys.ts';
import { type Difference, differencesOf } from './agreement.ts';

export type ReadWeek = NonNullable<Awaited<ReturnType<typeof readWeek>>>;

/** A week as the owner's page tells it, from the content as it is; the newest that is over, unless one is named. */
export async function readWeek(db: D1Database, name: string | undefined, now: Date) {
  const { timeZone } = settings;
  const locale = ownerLanguage(settings);
  const wanted = name ?? (await newestClosedWeek(db)) ?? weekOf(now, timeZone).week;
  const found = await findWeek(db, wanted, { settings, now });
  if (!found) return undefined;

  const [strings, counts] = [ownerStrings(locale), await frameCounts(db)];
  const view: View = { locale, timeZone, strings, settings, now, ...counts };
  const articles = publishedArticles(now);
  const report = await weekReport({ DB: db, ...localKeys() }, found, {
    manifest: manifestOf(articles, now),
    known: knownWords(articles),
    timeZone,
  });
  const differences = await differencesFromRows(db, found);
  return { found, report, summary: weekSummary(report, view), view, differences };
}

/** Where the stored week differs from what its rows give; nothing to compare where it is not closed. */
async function differencesFromRows(
  db: D1Database,
  { week }: FoundWeek,
): Promise<Difference[] | undefined> {
  const stored = await closedWeek(db, week.week);
  if (!stored) return undefined;

  const { limited, all = limited } = weekReadings(await weekRows(db, week), week, settings);
  if (stored.setAside) return differencesOf(stored, stored.setAside.counted ? all : limited);
  const { setAside: _, ...unlimited } = all;
  return differencesOf(stored, unlimited);
}
