import type { SharedSettings } from '../contract/published/settings.ts';
import { HOUR, MINUTE } from '../contract/time/durations.ts';
import type { Env } from '../env.ts';
import { ownerLanguage, ownerName, settingsOf } from '../settings.ts';
import { type DueEmail, giveUp, leaseEmails, markSent, postpone } from './db.ts';
import type { Email } from './email.ts';
import { type Refusal, refusalOf } from './refusal.ts';

const leaseMinutes = 2;
/** How many go out in one run; the schedule comes again. */
const limit = 20;
const longestWait = 6 * HOUR;
/** What the provider has not taken in three days it is not asked to take any more. */
const maxTries = 20;

/**
 * Sends the emails that are due, each at least once: when the provider took one and its answer was
 * lost, it goes out again, with the same `X-Quietdesk-Email`.
 */
export const deliverEmails = (env: Env, now: Date): Promise<void> => deliverDue(env, now);

/** Sends what a request has just put into the outbox: it waits for nothing else that is due. */
export const deliverAtOnce = (env: Env, now: Date, emails: Pick<Email, 'id'>[]): Promise<void> =>
  deliverDue(
    env,
    now,
    emails.map(({ id }) => id),
  );

async function deliverDue(env: Env, now: Date, ids?: string[]): Promise<void> {
  const until = new Date(now.getTime() + leaseMinutes * MINUTE).toISOString();
  const emails = await leaseEmails(env.DB, { now: now.toISOString(), until, limit, ids });
  if (emails.length === 0) return;

  const settings = await settingsOf(env);
  await Promise.all(emails.map((email) => deliver(env, email, { settings, now })));
}

interface Delivery {
  settings: SharedSettings;
  now: Date;
}

async function deliver(env: Env, email: DueEmail, { settings, now }: Delivery): Promise<void> {
  const refusal = await send(env, email, settings);
  if (refusal === undefined) {
    await markSent(env.DB, email.id, now.toISOString());
    return;
  }
  const { text: error, isPermanent } = refusal;
  if (isPermanent || email.tries >= maxTries) {
    await giveUp(env.DB, email.id, { failedAt: now.toISOString(), error });
    return;
  }
  const dueAt = new Date(now.getTime() + waitAfter(email.tries)).toISOString();
  await postpone(env.DB, email.id, { dueAt, error });
}

/** Gives an email to the provider. Returns why it was not taken. */
async function send(
  env: Env,
  email: DueEmail,
  settings: SharedSettings,
): Promise<Refusal | undefined> {
  const { owner } = settings;
  try {
    await env.MAIL.send({
      from: { email: owner.email, name: ownerName(settings, ownerLanguage(settings)) },
      to: withPlainDomain(email.to_address),
      ...(email.reply_to && { replyTo: withPlainDomain(email.reply_to) }),
      subject: email.subject,
      text: email.text,
      ...(email.html && { html: email.html }),
      headers: headersOf(email),
    });
    return undefined;
  } catch (fault) {
    return refusalOf(fault);
  }
}

/** An address with its domain as the name servers know it: "info@müller.de" is "info@xn--mller-kva.de". */
function withPlainDomain(address: string): string {
  const [domain = ''] = address.split('@').slice(-1);
  return address.slice(0, -domain.length) + new URL(`https://${domain}`).hostname;
}

/** The provider makes the Message-ID itself, so an email carries its own. */
const headersOf = ({ id, is_automatic }: DueEmail): Record<string, string> => ({
  'X-Quietdesk-Email': id,
  ...(is_automatic === 1 && {
    'Auto-Submitted': 'auto-replied',
    'X-Auto-Response-Suppress': 'All',
  }),
});

/** A minute after the first try, then twice as long each time, six hours at most. */
const waitAfter = (tries: number) => Math.min(longestWait, MINUTE * 2 ** (tries - 1));
