import type { Vote } from '../contract/votes.ts';
import { gapInsertion, type NewGap } from '../gaps/db/gaps.ts';
import { roomLeft, spend } from '../http/db.ts';

export interface NewVote extends Omit<Vote, 'website'> {
  visitor: string;
  day: string;
  createdAt: string;
}

/**
 * One vote per visitor, article and day; the last counts. Pressing the same button again takes no comment away.
 * What it misses is stored with it, as a gap. Returns whether the day had room for both.
 */
export function addVote(db: D1Database, vote: NewVote, gap?: NewGap): Promise<boolean> {
  const insertion = db
    .prepare(
      `INSERT INTO votes (article, locale, version, helpful, reason, comment, visitor, day, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9
        WHERE ${roomLeft('votes', '?9')}
           ON CONFLICT (article, locale, day, visitor) DO UPDATE
          SET version = excluded.version,
              helpful = excluded.helpful,
              reason  = CASE WHEN helpful = excluded.helpful
                             THEN COALESCE(excluded.reason, reason) ELSE excluded.reason END,
              comment = CASE WHEN helpful = excluded.helpful
                             THEN COALESCE(excluded.comment, comment) ELSE excluded.comment END,
              created_at = excluded.created_at`,
    )
    .bind(
      vote.article,
      vote.locale,
      vote.version ?? '',
      vote.helpful,
      vote.reason ?? null,
      vote.comment ?? null,
      vote.visitor,
      vote.day,
      vote.createdAt,
    );
  const missed = gap ? [gapInsertion(db, gap, roomLeft('votes', '?8'))] : [];
  return spend(db, { kind: 'votes', now: vote.createdAt }, insertion, ...missed);
}
