import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { PrivateEnv } from '../../private-data/keys.ts';
import { openRow } from '../../private-data/rows.ts';
import { isByTokenSql } from '../../surveys/db.ts';

/** A message as its writer's page shows it. */
export interface MessageView {
  id: string;
  locale: Locale;
  text: string;
  priority: 'urgent' | 'normal' | 'low';
  quarantined: 0 | 1;
  created_at: string;
  seen_at: string | null;
  replied_at: string | null;
  solved_at: string | null;
  closed_at: string | null;
  waiting_since: string | null;
}

/** With who wrote it: for emails, never for the page. */
export interface OwnMessage extends MessageView {
  email: string;
  name: string | null;
}

/** The message behind a token, if it was touched since an instant. */
export async function messageByToken(
  env: PrivateEnv,
  tokenHash: string,
  since: string,
): Promise<OwnMessage | null> {
  const message = await env.DB.prepare(
    `SELECT id, locale, email, name, text, priority, quarantined, created_at, seen_at, replied_at,
              solved_at, closed_at, waiting_since
         FROM messages
        WHERE ${isByTokenSql('?1', '?2')}`,
  )
    .bind(tokenHash, since)
    .first<OwnMessage>();
  return message && openRow(env, 'messages', message);
}
