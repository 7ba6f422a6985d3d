import { changed } from '../../changed.ts';
import type { Bounce } from '../receiving/bounce.ts';
import { bounceText } from '../refusal.ts';

/**
 * Marks an email that left and came back as one that could not be sent: the outbox shows it, and its message. Returns whether there
 * was such an email.
 */
export const markBounced = (
  db: D1Database,
  { email, status }: Bounce,
  now: string,
): Promise<boolean> =>
  changed(
    db
      .prepare(
        `UPDATE emails
            SET sent_at = NULL, failed_at = ?2, error = ?3
          WHERE id = ?1 AND sent_at IS NOT NULL`,
      )
      .bind(email, now, bounceText(status)),
  );
