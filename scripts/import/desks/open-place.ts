import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { OnProgress } from '../../terminal/progress.ts';
import { type Call, folderFault, type Wrong } from '../call.ts';
import { readPages } from './exports/pages.ts';
import { desks, readExport } from './exports/read-export.ts';
import { openCache, openRoom } from './live/cache.ts';
import { crawl } from './live/crawl.ts';
import { interfaces } from './live/interfaces.ts';

export interface PlaceCall extends Call {
  source: string;
  key: string | undefined;
  onProgress: OnProgress;
}

export interface OpenedPlace {
  found: ReturnType<typeof readExport>;
  folder: string | undefined;
  /** Holds what was read from the web until the import is done. */
  cache: string;
  desk?: { origin: string; headers: Record<string, string> };
}

/** Opens a folder of what a desk exported or of pages, or reads the desk itself. */
export async function openPlace(call: PlaceCall): Promise<OpenedPlace | Wrong> {
  const { source, place } = call;
  if (/^https?:\/\//i.test(place)) return readLive(call);
  const fault = folderFault(call);
  if (fault) return { wrong: fault };
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
}: PlaceCall): Promise<OpenedPlace | Wrong> {
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
