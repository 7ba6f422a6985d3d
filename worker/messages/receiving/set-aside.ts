import type { SetAside } from '../../email/receiving/facts.ts';
import { withoutReplyAddresses } from '../../email/receiving/reply-address.ts';
import { quarantine } from '../../quarantine/db.ts';
import type { AnsweredMessage } from '../db/received.ts';
import { contactPage, refusals, type Taken, type Taking } from './taking.ts';

/** In characters: as much of an email as is kept that no person seems to have written. */
const mostKept = 10_000;

/** Keeps an email about a message where the owner can see it, without adding it to the message. */
export async function setAside(
  { env, settings, now, mailIn, email, files, keyHash }: Taking,
  { id }: AnsweredMessage,
  why: SetAside,
): Promise<Taken> {
  const suspect = {
    ...{ kind: 'emails' as const, message: id, keyHash, createdAt: now.toISOString() },
    // By which an erasure finds it, whoever's message it was sent to.
    email: email.from?.address,
    sent: {
      ...{ why, from: email.from?.address, subject: email.subject, files: files.named },
      text: withoutReplyAddresses((email.text || email.history).slice(0, mostKept), mailIn),
    },
  };
  const budget = { network: null, rowsPerDay: settings.rowsPerDay };
  const hasRoom = await quarantine(env, suspect, budget);
  return hasRoom ? {} : { refusal: refusals.full(contactPage(settings)) };
}
