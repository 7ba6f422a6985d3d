import { siteLocale } from '../../site/languages/registry.ts';
import type { AppContext } from '../http/context.ts';
import { tokenHashOf } from '../http/digest.ts';
import { settingsOf } from '../settings.ts';
import { messageByToken, type OwnMessage } from './db/messages.ts';

const DAY = 86_400_000;

/** The message behind a token; nothing when there is none, or none any more, or it is no token. */
export async function ownMessage(c: AppContext, now: Date): Promise<OwnMessage | null> {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep, locales } = await settingsOf(c.env);
  const since = new Date(now.getTime() - keep.messages * DAY).toISOString();
  const message = await messageByToken(c.env.DB, hash, since);
  return message && { ...message, locale: siteLocale(message.locale, locales) };
}
