import type { Gap } from '../contract/gaps.ts';
import { roomLeft, spend } from './budgets.ts';

export interface NewGap extends Omit<Gap, 'website'> {
  folded: string;
  visitor: string;
  day: string;
  createdAt: string;
}

/**
 * A gap counts people, not posts: asking again on the same day adds at most the address to be told at.
 * Returns whether the day had room for it.
 */
export function addGap(db: D1Database, gap: NewGap): Promise<boolean> {
  const insertion = db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, visitor, day, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
        WHERE ${roomLeft('gaps', '?8')}
           ON CONFLICT (folded, locale, why, day, visitor) DO UPDATE
          SET email = COALESCE(excluded.email, email)`,
    )
    .bind(
      gap.query,
      gap.folded,
      gap.locale,
      gap.why,
      gap.email ?? null,
      gap.visitor,
      gap.day,
      gap.createdAt,
    );
  return spend(db, { kind: 'gaps', now: gap.createdAt }, insertion);
}
