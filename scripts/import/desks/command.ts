import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Locale, locales } from '../../../site/languages/registry/locales.ts';
import { unasked } from '../../begin/answers.ts';
import { commonFiles } from '../../begin/content.ts';
import type { OnProgress } from '../../terminal/progress.ts';
import type { LeftOut } from '../losses.ts';
import { liesIn } from '../path-inside.ts';
import { importName, isFolder, languageFault, nameFault, placeSeenFrom } from '../record/name.ts';
import { readState } from '../record/state.ts';
import { writeBrought } from '../record/write.ts';
import type { ImportReport } from '../report/report.ts';
import { sayDone, sayWould } from '../report/say.ts';
import type { SiteSettings } from '../site-settings.ts';
import type { DeskArticle } from './exports/export.ts';
import { readPages } from './exports/pages.ts';
import { desks, readExport } from './exports/read-export.ts';
import { importDesk } from './import-desk.ts';
import { openCache, openRoom } from './live/cache.ts';
import { crawl } from './live/crawl.ts';
import { interfaces } from './live/interfaces.ts';
import { chooseLanguages, withoutLanguage } from './places/languages.ts';

export const sources: readonly string[] = [...Object.keys(desks), 'html'];

interface Call {
  source: string;
  /** A folder, or where the desk is on the web. */
  place: string;
  locale: Locale | undefined;
  key: string | undefined;
  /** What the owner calls a folder. */
  as: string | undefined;
  content: string;
  /** Of the content folder; nothing where it is new. */
  settings: SiteSettings | undefined;
  dryRun: boolean;
  now: Date;
  onProgress: OnProgress;
}

/** Why a call cannot be done; the command ends with 2. */
export interface Wrong {
  wrong: string;
}

/** Imports from a desk, and says what it did: 0, or 1 where there is nothing to import. */
export async function importFromDesk(call: Call): Promise<number | Wrong> {
  const done = await bringFromDesk(call);
  if ('wrong' in done) return done;
  if ('leftOut' in done) return sayNothingFound(call.source, done);
  if (call.dryRun) sayWould(done.report);
  else sayDone(done.report, call.content, done.isChanged);
  return 0;
}

/** What an import brought, or where it found nothing to bring. */
type Brought = { report: ImportReport; isChanged: boolean } | Nothing;

interface Nothing {
  place: string;
  leftOut: readonly LeftOut[];
}

/** Brings in what a desk has. */
export async function bringFromDesk(given: Call): Promise<Brought | Wrong> {
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

async function bringFound(call: Call, from: Place): Promise<Brought | Wrong> {
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
  const { source: taken } = done.report;
  const before = readState(content, taken);
  const { isChanged } = writeBrought(done, {
    ...call,
    source: taken,
    beginning: commonFiles(unasked(site.locales)),
    before,
  });
  return { report: done.report, isChanged };
}

function sayNothingFound(source: string, { place, leftOut }: Nothing): number {
  say(`${place} holds no article of ${nameOfSource(source)}. Nothing was written.`);
  for (const { file, reason } of leftOut.slice(0, 10)) say(`  ${file}: ${reason}`);
  return 1;
}

const nameOfSource = (source: string) => desks[source]?.name ?? 'a folder of HTML';

/** A new site has the languages of its articles, the one with most of them first. */
function settingsOf(articles: readonly DeskArticle[], fallback: Locale | undefined): SiteSettings {
  const { kept } = chooseLanguages(articles, fallback);
  const counts = [...Map.groupBy(kept, ({ locale }) => locale)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first = locales[0], ...others] = counts.map(([locale]) => locale);
  return { locales: [first, ...others], address: undefined };
}

type Place = {
  found: ReturnType<typeof readExport>;
  folder: string | undefined;
  /** Holds what was read from the web until the import is done. */
  cache: string;
  desk?: { origin: string; headers: Record<string, string> };
};

async function openPlace(call: Call): Promise<Place | Wrong> {
  const { source, place } = call;
  if (/^https?:\/\//i.test(place)) return readLive(call);
  if (!existsSync(place) || !statSync(place).isDirectory())
    return { wrong: `${place} is no folder.` };
  if (liesIn(place, call.content)) return { wrong: `${call.content} lies inside ${place}.` };
  const desk = desks[source];
  const found = desk ? readExport(place, desk) : readPages(place);
  return { found, folder: place, cache: openRoom(source, call.now) };
}

async function readLive({
  source,
  place,
  key,
  content,
  now,
  onProgress,
}: Call): Promise<Place | Wrong> {
  const [desk, live] = [desks[source], interfaces[source]];
  if (!desk || !live) return { wrong: `${source} is read from a folder.` };
  if (!URL.canParse(place)) return { wrong: `${place} is no address.` };
  const base = new URL(place);
  const isHere = /^(localhost|127\.0\.0\.1)$/.test(base.hostname);
  if (base.protocol !== 'https:' && !isHere) return { wrong: 'A key goes over https alone.' };
  if (!key) return { wrong: 'Give the key of the desk as IMPORT_KEY, or behind --key.' };

  const cache = openCache(base, { content, key, now });
  const pages = join(cache, 'pages');
  const read = await crawl({ desk: live, base, key, folder: pages, onProgress });
  if ('reason' in read)
    return { wrong: `${read.reason}\nWhat was read is kept: the same command goes on from there.` };
  const found = readExport(pages, desk);
  // An import that is stopped from here on does not take them for what the desk holds later.
  rmSync(pages, { recursive: true, force: true });
  return {
    found: { ...found, leftOut: [...found.leftOut, ...read.leftOut] },
    folder: undefined,
    cache,
    desk: { origin: base.origin, headers: live.headers(key) },
  };
}

const say = (line: string) => process.stdout.write(`${line}\n`);
