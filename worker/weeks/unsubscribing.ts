import { stopEmails } from '../email/db/stopped.ts';
import { unsubscribing } from '../email/unsubscribing/routes.ts';
import { ownerLanguage, settingsOf } from '../settings.ts';

/** The owner can want no email about each week. */
export const noMoreWeeks = unsubscribing({
  kind: 'week',
  readerOf: async (env) => ({
    locale: ownerLanguage(await settingsOf(env)),
    stop: (now) => stopEmails(env.DB, 'week', now.toISOString()),
  }),
});
