import { siteLocale } from '../../../site/languages/registry/locales.ts';
import { replySchema } from '../../contract/messages.ts';
import type { SetAside } from '../../email/receiving/facts.ts';
import { withoutReplyAddresses } from '../../email/receiving/reply-address.ts';
import { replyEmail } from '../answer-emails.ts';
import type { AnsweredMessage } from '../db/received.ts';
import { addReply } from '../db/replies.ts';
import { furtherPage } from '../fingerprint.ts';
import { replyAddresses } from '../reply-addresses.ts';
import { setAside } from './set-aside.ts';
import { storeOnce } from './store-once.ts';
import { receiptOf, refusals, type Taken, type Taking } from './taking.ts';
import { answerIn } from './written.ts';

/** Sends what the owner answered from her mailbox to the customer, as if it had been typed on the page. */
export async function sendFromOwner(taking: Taking, message: AnsweredMessage): Promise<Taken> {
  const { env, settings, now, mailIn, email, keyHash } = taking;
  const { id } = message;
  const text = answerOf(email.text, { mailIn, id });
  // Of what could not be read nobody knows what it said.
  const isWhole = email.unread.length === 0;
  if (text === undefined || !isWhole) return withhold(taking, message, 'unsendable');

  const { kept: files, lacksAttached } = taking.files;
  // Who says "see the file" without one has answered nothing.
  if (lacksAttached) return withhold(taking, message, 'unsendable-files');

  const createdAt = now.toISOString();
  const { facts } = answerIn(taking, message, siteLocale(message.locale, settings.locales));
  const { path, tokenHash } = await furtherPage();
  const written = { text, isSolved: false, path, files, createdAt, isAsking: false };
  const answers = await replyAddresses(env, settings, id);
  const reply = replyEmail({ ...message, answers }, { ...written, fingerprint: keyHash }, settings);
  const receipt = receiptOf(taking, id, { ...facts, from: undefined, subject: undefined });
  const stored = { ...written, message: id, tokenHash, askedAt: undefined };
  const leased = await storeOnce(env, files, {
    store: () => addReply(env, stored, { reply }, receipt),
    before: [],
  });
  return { leased };
}

/** Keeps an answer that does not go out where the owner can see it, and tells her so. */
export async function withhold(
  taking: Taking,
  message: AnsweredMessage,
  why: SetAside,
): Promise<Taken> {
  const page = new URL(`/admin/messages/${message.id}/`, taking.settings.address).href;
  const { refusal } = await setAside(taking, message, why);
  return { refusal: refusal ?? notSent(taking, why, page) };
}

function notSent({ files: { named } }: Taking, why: SetAside, page: string): string {
  if (why === 'unsendable') return refusals.notSent(page);
  if (why === 'unsendable-files')
    return refusals.filesNotSent(
      named.map(({ name }) => name),
      page,
    );
  return refusals.seemsAutomatic(page);
}

/**
 * What goes to the customer; nothing where no text is left, or it still holds the notice that was answered: it names the
 * message, also where a program has rewritten its links, and nobody's program should send that on.
 */
function answerOf(own: string, { mailIn, id }: { mailIn: string; id: string }) {
  if (own.includes(id)) return undefined;
  return replySchema.shape.text.safeParse(withoutReplyAddresses(own, mailIn)).data;
}
