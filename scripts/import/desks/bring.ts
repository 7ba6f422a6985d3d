import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { unasked } from '../../begin/answers.ts';
import { commonFiles } from '../../begin/content.ts';
import type { Wrong } from '../call.ts';
import type { LeftOut } from '../losses.ts';
import { importName, isFolder, languageFault, nameFault, placeSeenFrom } from '../record/name.ts';
import { writeBrought } from '../record/writing/write.ts';
import type { ImportReport } from '../report/report.ts';
import type { SiteSettings } from '../site-settings.ts';
import type { DeskArticle } from './exports/export.ts';
import { nameOfSource } from './exports/read-export.ts';
import { importDesk } from './import-desk.ts';
import { type OpenedPlace, openPlace, type PlaceCall } from './open-place.ts';
import { chooseLanguages, withoutLanguage } from './places/languages.ts';

export interface DeskCall extends PlaceCall {
  /** Of the content folder; nothing where it is new. */
  settings: SiteSettings | undefined;
}

/** What an import brought, or where it found nothing to bring. */
type Brought = { report: ImportReport; isChanged: boolean } | Nothing;

export interface Nothing {
  place: string;
  leftOut: readonly LeftOut[];
}

/** Brings in what a desk has. */
export async function bringFromDesk(given: DeskCall): Promise<Brought | Wrong> {
  // A folder is remembered by where it lies, whichever link leads there.
  const place = existsSync(given.place) ? realpathSync(given.place) : given.place;
  const call = { ...given, place };
  const fault = nameFault(call);
  if (fault) return { wrong: fault };
  const from = await openPlace(call);
  if ('wrong' in from) return from;
  try {
    return await bringFound(call, from);
  } finally {
    // Whatever came of it, also of a dry run: the next import is of what is there by then.
    rmSync(from.cache, { recursive: true, force: true });
  }
}

async function bringFound(call: DeskCall, from: OpenedPlace): Promise<Brought | Wrong> {
  const { source, content, dryRun } = call;
  const known = importName(call);
  const where = isFolder(source) ? placeSeenFrom(content, call.place) : undefined;
  const { found, folder, cache, desk } = from;
  if (found.articles.length === 0) return { place: call.place, leftOut: found.leftOut };
  const silent = withoutLanguage(found.articles);
  if (silent > 0 && !call.locale)
    return {
      wrong: `${silent} articles do not say their language: --locale ${locales.join(' or ')}.`,
    };

  const name = nameOfSource(source);
  const site = call.settings ?? settingsOf(found.articles, call.locale);
  const done = await importDesk({
    ...call,
    source: known,
    where,
    isNamed: call.as !== undefined,
    site,
    name,
    found,
    folder,
    cache: join(cache, 'pictures'),
    desk,
  });
  const refusal = languageFault(call, done);
  if (refusal) return { wrong: refusal };
  if (dryRun) return { report: done.report, isChanged: false };
  const { isChanged } = writeBrought(done, {
    ...call,
    source: done.report.source,
    beginning: commonFiles(unasked(site.locales)),
    before: done.before,
  });
  return { report: done.report, isChanged };
}

/** A new site has the languages of its articles, the one with most of them first. */
function settingsOf(articles: readonly DeskArticle[], fallback: Locale | undefined): SiteSettings {
  const { kept } = chooseLanguages(articles, fallback);
  const counts = [...Map.groupBy(kept, ({ locale }) => locale)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first = locales[0], ...others] = counts.map(([locale]) => locale);
  return { locales: [first, ...others], address: undefined };
}
