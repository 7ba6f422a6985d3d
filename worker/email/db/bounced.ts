import { changed } from '../../changed.ts';
import { scrub } from '../../contract/privacy/scrub.ts';
import type { Bounce } from '../receiving/bounce.ts';

/** In characters. */
const maxLength = 500;

/**
 * Marks an email that left and came back as one that could not be sent: the outbox shows it, and its message. Servers quote the
 * address, which is stored encrypted alone. Returns whether there was such an email.
 */
export const markBounced = (
  db: D1Database,
  { email, reason }: Bounce,
  now: string,
): Promise<boolean> =>
  changed(
    db
      .prepare(
        `UPDATE emails
            SET sent_at = NULL, failed_at = ?2, error = ?3
          WHERE id = ?1 AND sent_at IS NOT NULL`,
      )
      .bind(email, now, scrub(`${bounced}: ${reason}`, maxLength)),
  );

/** In place of a provider's code. */
const bounced = 'bounced';
