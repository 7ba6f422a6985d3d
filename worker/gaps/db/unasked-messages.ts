import type { Locale } from '../../../site/languages/registry.ts';
import { gapInsertion, type NewGap } from './gaps.ts';

export interface UnaskedMessage {
  id: string;
  locale: Locale;
  /** Scrubbed when it was stored. */
  query: string | null;
  text: string;
  /** Who wrote it, on that day. */
  visitor: string | null;
  created_at: string;
}

/** Messages of which nobody asked yet whether an article answers them. */
export async function unaskedMessages(db: D1Database, limit: number): Promise<UnaskedMessage[]> {
  const { results } = await db
    .prepare(
      `SELECT id, locale, query, text, visitor, created_at
         FROM messages INDEXED BY messages_unsearched
        WHERE searched_at IS NULL AND quarantined = 0
        ORDER BY created_at
        LIMIT ?1`,
    )
    .bind(limit)
    .all<UnaskedMessage>();
  return results;
}

/** Notes that it was asked, with the gap that it is, in one transaction. */
export async function noteAsked(
  db: D1Database,
  message: string,
  { gap, now }: { gap: NewGap | undefined; now: string },
): Promise<void> {
  await db.batch([
    ...(gap ? [gapInsertion(db, gap)] : []),
    db
      .prepare('UPDATE messages SET searched_at = ?2, visitor = NULL WHERE id = ?1')
      .bind(message, now),
  ]);
}
