import type { Visit } from '../contract/visits.ts';
import { roomLeft, spend } from '../http/db.ts';

/**
 * One row a visit: a later sending of the same tab replaces it, until the week of the visit closes.
 * Returns whether the day had room for it.
 */
export function putVisit(
  db: D1Database,
  visit: Visit,
  { createdAt, closes }: { createdAt: string; closes: Date },
): Promise<boolean> {
  const insertion = db
    .prepare(
      `INSERT INTO visits (visit, started, locale, data, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5
        WHERE ${roomLeft('visits', '?5')}
           ON CONFLICT (visit) DO UPDATE
          SET started = excluded.started, locale = excluded.locale, data = excluded.data,
              created_at = excluded.created_at
        WHERE excluded.created_at < ?6`,
    )
    .bind(
      ...[visit.visit, visit.started, visit.locale, JSON.stringify(visit)],
      ...[createdAt, closes.toISOString()],
    );
  return spend(db, { kind: 'visits', now: createdAt }, insertion);
}
