import { localeByLetters } from '../../site/languages/registry/locales.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { HOUR, MINUTE } from '../contract/time/durations.ts';
import type { Env } from '../env.ts';
import { isLocked } from '../private-data/rows.ts';
import { ownerLanguage, ownerName, settingsOf } from '../settings.ts';
import { slices } from '../turns/slices.ts';
import { giveUp, type LeasedEmail, leaseEmails, markSent, postpone } from './db/outbox.ts';
import { textHtml } from './letter.tsx';
import { providerOf } from './providers/provider.ts';
import { type Refusal, refusalOf, unreadable } from './refusal.ts';
import { threadIndex } from './thread-index.ts';
import { isOfList, unsubscribePath } from './unsubscribing/link.ts';

const longestWait = 6 * HOUR;
/** What the provider has not taken in three days it is not asked to take any more. */
const maxTries = 20;

/**
 * So many are given to the provider at a time, and what became of them is written down before the next: of more it cannot be
 * unknown, if the Worker ends, whether they left. One at a time would be a call of the database for each, and an
 * invocation has fifty calls on the free plan.
 */
const together = 5;

/**
 * Sends the emails that are due, each at least once: when the provider took one and its answer was
 * lost, it goes out again, with the same `X-Quietdesk-Email`.
 */
export const deliverEmails = async (env: Env, now: Date): Promise<void> =>
  deliverLeased(env, now, await leaseEmails(env, { now: now.toISOString(), limit: slices.emails }));

/** Sends one, if it is due. */
export const deliverEmail = async (env: Env, now: Date, id: string): Promise<void> =>
  deliverLeased(env, now, await leaseEmails(env, { now: now.toISOString(), limit: 1, id }));

/** Sends what was leased, as what a request has just stored: it waits for nothing else that is due. */
export async function deliverLeased(env: Env, now: Date, emails: LeasedEmail[]): Promise<void> {
  if (emails.length === 0) return;

  const settings = await settingsOf(env);
  for (let start = 0; start < emails.length; start += together) {
    const tried = await Promise.all(
      emails
        .slice(start, start + together)
        .map(async (email) => ({ ...email, refusal: await send(env, email, settings) })),
    );
    await env.DB.batch(outcomesOf(env.DB, tried, now));
  }
}

interface Tried extends LeasedEmail {
  refusal: Refusal | undefined;
}

/** What becomes of emails that were tried: all that left are marked in one statement. */
function outcomesOf(db: D1Database, tried: Tried[], now: Date): D1PreparedStatement[] {
  const sent = tried.filter(({ refusal }) => !refusal).map(({ id }) => id);
  return [
    ...(sent.length > 0 ? [markSent(db, sent, now.toISOString())] : []),
    ...tried.flatMap(({ refusal, ...email }) =>
      refusal ? [afterRefusal(db, email, { refusal, now })] : [],
    ),
  ];
}

/** What becomes of an email that was not taken. */
function afterRefusal(
  db: D1Database,
  { id, tries }: LeasedEmail,
  { refusal: { text: error, isPermanent }, now }: { refusal: Refusal; now: Date },
): D1PreparedStatement {
  if (isPermanent || tries >= maxTries) {
    return giveUp(db, id, { failedAt: now.toISOString(), error });
  }
  const dueAt = new Date(now.getTime() + waitAfter(tries)).toISOString();
  return postpone(db, id, { dueAt, error });
}

/** Gives an email to the provider. Returns why it was not taken. */
async function send(
  env: Env,
  email: LeasedEmail,
  settings: SharedSettings,
): Promise<Refusal | undefined> {
  const { id, to, replyTo, subject, text, html } = email;
  const { owner, mailIn } = settings;
  if ([to, subject, text].some(isLocked)) return unreadable;
  try {
    await providerOf(env)({
      id,
      // Programs answer to no other address than its sender's what seems to be from oneself.
      from: {
        email: mailIn ?? owner.email,
        name: to === owner.email ? settings.name : ownerName(settings, ownerLanguage(settings)),
      },
      to: withPlainDomain(to),
      replyTo: replyTo ? withPlainDomain(replyTo) : undefined,
      subject,
      text,
      html: html ?? textHtml(text, pageOf(email, settings)),
      headers: await headersOf(env, email, settings),
    });
    return undefined;
  } catch (fault) {
    return refusalOf(fault);
  }
}

const pageOf = ({ to, subject, text }: LeasedEmail, settings: SharedSettings) => ({
  locale:
    to === settings.owner.email ? ownerLanguage(settings) : localeByLetters(text, settings.locales),
  title: subject,
  origin: new URL(settings.address).origin,
});

/** An address with its domain as the name servers know it: "info@müller.de" is "info@xn--mller-kva.de". */
function withPlainDomain(address: string): string {
  const [domain = ''] = address.split('@').slice(-1);
  return address.slice(0, -domain.length) + new URL(`https://${domain}`).hostname;
}

/**
 * Providers make the Message-ID themselves, so an email carries its own. All emails about a message refer to one that never was, by
 * which programs for mail put them into one thread.
 */
async function headersOf(
  env: Env,
  { id, kind, isAutomatic, message }: LeasedEmail,
  { address }: SharedSettings,
): Promise<Record<string, string>> {
  const { hostname, origin } = new URL(address);
  const thread = message && `<${message}@${hostname}>`;
  return {
    'X-Quietdesk-Email': id,
    ...(thread && {
      'In-Reply-To': thread,
      References: thread,
      'Thread-Index': await threadIndex(message),
    }),
    ...(isAutomatic && {
      'Auto-Submitted': kind === 'acknowledgement' ? 'auto-replied' : 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    }),
    ...(isOfList(kind) && {
      'List-Unsubscribe': `<${origin}${await unsubscribePath(env, id)}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}

/** A minute after the first try, then twice as long each time, six hours at most. */
const waitAfter = (tries: number) => Math.min(longestWait, MINUTE * 2 ** (tries - 1));
