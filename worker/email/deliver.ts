import type { SharedSettings } from '../contract/settings.ts';
import type { Env } from '../env.ts';
import { ownerLanguage, ownerName, settingsOf } from '../settings.ts';
import { type DueMail, leaseMails, markSent, postpone } from './db.ts';

const MINUTE = 60_000;
const leaseMinutes = 2;
/** How many go out in one run; the schedule comes again. */
const limit = 20;
const longestWait = 6 * 60 * MINUTE;

/**
 * Sends the letters that are due, each at least once: when the provider took a letter and its answer was
 * lost, it goes out again, with the same `X-Quietdesk-Letter`.
 */
export async function deliverMails(env: Env, now: Date): Promise<void> {
  const until = new Date(now.getTime() + leaseMinutes * MINUTE).toISOString();
  const mails = await leaseMails(env.DB, { now: now.toISOString(), until, limit });
  if (mails.length === 0) return;

  const settings = await settingsOf(env);
  await Promise.all(mails.map((mail) => deliver(env, mail, { settings, now })));
}

interface Delivery {
  settings: SharedSettings;
  now: Date;
}

async function deliver(env: Env, mail: DueMail, { settings, now }: Delivery): Promise<void> {
  const refusal = await send(env, mail, settings);
  if (refusal === undefined) {
    await markSent(env.DB, mail.id, now.toISOString());
    return;
  }
  const dueAt = new Date(now.getTime() + waitAfter(mail.tries)).toISOString();
  await postpone(env.DB, mail.id, { dueAt, error: refusal });
}

/** Gives a letter to the provider. Returns why it was not taken, for the owner to read. */
async function send(
  env: Env,
  mail: DueMail,
  settings: SharedSettings,
): Promise<string | undefined> {
  const { owner } = settings;
  try {
    await env.MAIL.send({
      from: { email: owner.email, name: ownerName(settings, ownerLanguage(settings)) },
      to: mail.to_address,
      ...(mail.reply_to && { replyTo: mail.reply_to }),
      subject: mail.subject,
      text: mail.text,
      ...(mail.html && { html: mail.html }),
      headers: headersOf(mail),
    });
    return undefined;
  } catch (fault) {
    return String(fault instanceof Error ? fault.message : fault).slice(0, 500);
  }
}

/** The provider makes the Message-ID itself, so a letter carries its own mark. */
const headersOf = ({ id, kind }: DueMail): Record<string, string> => ({
  'X-Quietdesk-Letter': id,
  ...(['acknowledgement', 'answer'].includes(kind) && {
    'Auto-Submitted': 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
  }),
});

/** A minute after the first try, then twice as long each time, six hours at most. */
const waitAfter = (tries: number) => Math.min(longestWait, MINUTE * 2 ** (tries - 1));
