import {
  type Locale,
  localeByLetters,
  siteLocale,
} from '../../../site/languages/registry/locales.ts';
import { isEmail } from '../../contract/email-address.ts';
import { messagePath, messageSchema } from '../../contract/messages.ts';
import type { SetAside } from '../../email/receiving/facts.ts';
import { looksLikeReplyAddress } from '../../email/receiving/reply-address.ts';
import { newToken, randomHex } from '../../http/digest.ts';
import { addMessage } from '../db/messages.ts';
import type { AnsweredMessage } from '../db/received.ts';
import { newMessageEmails } from '../emails.ts';
import { replyAddresses } from '../reply-addresses.ts';
import { replyByOf } from '../reply-by.ts';
import { hasManyLinks } from '../suspected.ts';
import { storeOnce } from './store-once.ts';
import { contactPage, receiptOf, refusals, type Taken, type Taking } from './taking.ts';
import { messageIn } from './written.ts';

interface Beginning {
  /** The message that it goes on from. */
  answered?: AnsweredMessage | undefined;
  /** The same, which may be gone. */
  follows?: string | undefined;
  /** Why it goes to the quarantine. */
  why?: SetAside | undefined;
}

/** Begins a message with an email. */
export async function addNew(
  taking: Taking,
  { answered, follows, why }: Beginning,
): Promise<Taken> {
  const { env, settings, now, email, keyHash } = taking;
  const files = taking.files.kept;
  const id = crypto.randomUUID();
  const createdAt = now.toISOString();
  const sender = senderOf(taking, answered);
  const locale = localeOf(taking, answered);
  const written = messageIn(taking, locale, answered);
  const facts = { ...written.facts, follows, why };
  const { token, tokenHash } = await newToken();
  const message = {
    ...sender,
    ...{ id, text: written.text, locale, suggested: [], files, channel: 'email' as const },
    ...{ tokenSeed: randomHex(16), tokenHash, keyHash, visitor: null, network: null },
    // Whether it comes again is known by its key alone.
    bodyHash: '',
    suspected: why || hasManyLinks(email.text, linksOfAnEmail) ? ('overflow' as const) : undefined,
    ...{ rowsPerDay: settings.rowsPerDay, createdAt },
    replyBy: replyByOf({ waitingSince: createdAt, priority: 'normal' }, settings),
  };
  const answers = await replyAddresses(env, settings, id);
  const told = { ...message, path: messagePath(token), answers, facts };
  const { toOwner, acknowledgement } = newMessageEmails(told, settings);
  const isTold = sender.email !== nobody && !email.failsDmarc;
  const emails = { toOwner, acknowledgement: isTold ? acknowledgement : undefined };
  const receipt = receiptOf(taking, id, facts);
  const added = await storeOnce(env, files, {
    store: () => addMessage(env, message, message.suspected ? undefined : emails, receipt),
    before: undefined,
  });
  if (!added) return {};
  const { stored, leased } = added;
  return stored ? { leased } : { refusal: refusals.full(contactPage(settings)) };
}

/** Signatures and newsletters that are handed on have some, too. */
const linksOfAnEmail = 12;

/** Whose message it is, where no address could be read: nothing is ever delivered there (RFC 2606). */
const nobody = 'nobody@unreadable.invalid';

/** Whoever goes on from a message is its customer, whatever the email says of its sender. */
function senderOf({ email, mailIn }: Taking, answered: AnsweredMessage | undefined) {
  if (answered) return { email: answered.email, name: answered.name ?? undefined };

  const { from, replyTo = '' } = email;
  const isOther = isEmail(replyTo) && !isOwnAddress(replyTo, mailIn);
  const address = isOther ? replyTo : (from?.address ?? '');
  const name = messageSchema.shape.name.safeParse(from?.name ?? '').data;
  return { email: isEmail(address) ? address : nobody, name };
}

/** Whether emails to an address come here. */
export const isOwnAddress = (address: string, mailIn: string): boolean =>
  address.toLowerCase() === mailIn.toLowerCase() ||
  (looksLikeReplyAddress(address) &&
    address.toLowerCase().endsWith(mailIn.slice(mailIn.lastIndexOf('@')).toLowerCase()));

const localeOf = (
  { settings: { locales }, email }: Taking,
  answered: AnsweredMessage | undefined,
): Locale =>
  answered
    ? siteLocale(answered.locale, locales)
    : localeByLetters(`${email.subject}\n${email.text || email.history}`, locales);
