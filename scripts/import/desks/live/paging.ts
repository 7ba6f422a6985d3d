import * as z from 'zod';
import { idSchema } from '../exports/records.ts';

/** More pages than the largest help centre of one person has. */
const mostPages = 50_000;

/** Notices where a desk leads on and on without anything new: from page to page of one list, or at all. */
export function endlessPaging(most = mostPages) {
  const seen = new Map<string, Set<string>>();

  /** Why reading on from a page would not end. `all` is how many pages are known by now. */
  return (page: URL, { body, next, all }: { body: unknown; next: URL[]; all: number }) => {
    if (all > most)
      return `${page.host} names more than ${most} pages, which is no help centre: nothing was imported.`;
    const before = seen.get(page.pathname) ?? new Set();
    const ids = idsIn(body).filter((id) => !before.has(id));
    seen.set(page.pathname, before.union(new Set(ids)));
    const leadsOn = next.some(({ pathname }) => pathname === page.pathname);
    if (!leadsOn || ids.length > 0) return undefined;
    return `${page.host} leads from page to page of ${page.pathname} without anything new on them.`;
  };
}

const recordSchema = z.object({ id: idSchema });

/** Ids of the records in a page: a list, or lists in an envelope, as in `{ articles: { items: [ … ] } }`. */
function idsIn(body: unknown): string[] {
  const lists = [body, ...valuesOf(body), ...valuesOf(body).flatMap(valuesOf)].filter(
    Array.isArray,
  );
  return lists.flat().flatMap((record) => recordSchema.safeParse(record).data?.id ?? []);
}

const valuesOf = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.values(value) : [];
