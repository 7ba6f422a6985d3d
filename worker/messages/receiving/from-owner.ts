import { siteLocale } from '../../../site/languages/registry/locales.ts';
import { replySchema } from '../../contract/messages.ts';
import { withoutReplyAddresses } from '../../email/receiving/reply-address.ts';
import { storing } from '../../files/storing.ts';
import { replyEmail } from '../answer-emails.ts';
import type { AnsweredMessage } from '../db/received.ts';
import { addReply } from '../db/replies.ts';
import { furtherPage, replyFingerprint } from '../fingerprint.ts';
import { replyAddresses } from '../reply-addresses.ts';
import { setAside } from './set-aside.ts';
import { receiptOf, refusals, type Taken, type Taking } from './taking.ts';
import { answerIn } from './written.ts';

/** Sends what the owner answered from her mailbox to the customer, as if it had been typed on the page. */
export async function sendFromOwner(taking: Taking, message: AnsweredMessage): Promise<Taken> {
  const { env, settings, now, mailIn, email, keyHash } = taking;
  const { id } = message;
  const page = new URL(`/admin/messages/${id}/`, settings.address).href;
  const text = answerOf(email.text, { mailIn, page });
  if (text === undefined) {
    const { refusal } = await setAside(taking, message, 'unsendable');
    return { refusal: refusal ?? refusals.notSent(page) };
  }

  const createdAt = now.toISOString();
  const files = taking.files.kept;
  const { facts } = answerIn(taking, message, siteLocale(message.locale, settings.locales));
  const fingerprint = await replyFingerprint({ message: id, key: keyHash, text, files });
  const { path, tokenHash } = await furtherPage();
  const written = { text, isSolved: false, path, files, createdAt, isAsking: false };
  const answers = await replyAddresses(env, settings, id);
  const reply = replyEmail({ ...message, answers }, { ...written, fingerprint }, settings);
  const receipt = receiptOf(taking, id, { ...facts, from: undefined, subject: undefined });
  const stored = { ...written, message: id, tokenHash, askedAt: undefined };
  const leased = await storing(env, files, {
    store: () => addReply(env, stored, { reply }, receipt),
  });
  return { leased };
}

/**
 * What goes to the customer; nothing where no text is left, or it still holds the notice that was answered: it names a page
 * of the owner's, and nobody's program should send that on.
 */
function answerOf(own: string, { mailIn, page }: { mailIn: string; page: string }) {
  if (own.includes(page)) return undefined;
  return replySchema.shape.text.safeParse(withoutReplyAddresses(own, mailIn)).data;
}
