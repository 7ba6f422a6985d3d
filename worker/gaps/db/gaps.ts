import type { Gap, GapSource } from '../../contract/gaps.ts';
import { roomLeft, spend } from '../../http/db/budgets.ts';

export interface NewGap extends Pick<Gap, 'query' | 'locale' | 'email'> {
  why: GapSource;
  folded: string;
  visitor: string;
  day: string;
  createdAt: string;
  /** The message that it was found in. */
  message?: string;
}

/**
 * A gap counts people, not posts: asking again on the same day adds at most the address to be told at.
 * Returns whether the day had room for it.
 */
export const addGap = (db: D1Database, gap: NewGap): Promise<boolean> =>
  spend(
    db,
    { kind: 'gaps', now: gap.createdAt },
    gapInsertion(db, gap, `${roomLeft('gaps', '?8')} AND ${mayBeTold}`),
  );

/** Nobody can have an address flooded with answers: it stands with so many questions of a day. */
const followedPerDay = 20;

const mayBeTold = `(?5 IS NULL OR (SELECT COUNT(*)
                                     FROM gaps
                                    WHERE email = ?5 AND created_at >= date(?8)) < ${followedPerDay})`;

/** The same as part of another transaction; `condition` says in SQL when the gap is stored. */
export function gapInsertion(db: D1Database, gap: NewGap, condition = 'true'): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO gaps (query, folded, locale, why, email, visitor, day, created_at, message, wording)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,
              (SELECT id FROM wordings WHERE locale = ?3 AND folded = ?2)
        WHERE ${condition}
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
      gap.message ?? null,
    );
}
