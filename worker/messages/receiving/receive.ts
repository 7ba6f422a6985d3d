import { DAY, daysBefore, HOUR } from '../../contract/time/durations.ts';
import { markBounced } from '../../email/db/bounced.ts';
import type { SetAside } from '../../email/receiving/facts.ts';
import { type ReadEmail, readEmail } from '../../email/receiving/read-email.ts';
import {
  looksLikeReplyAddress,
  type ReplyPlace,
  readReplyAddress,
  type Side,
} from '../../email/receiving/reply-address.ts';
import type { DataKey } from '../../private-data/data-key.ts';
import { keyedDigest } from '../../private-data/digest.ts';
import { dataKeys } from '../../private-data/keys.ts';
import { type AnsweredMessage, answeredMessage } from '../db/received.ts';
import { filesIn, namedFiles } from './files.ts';
import { addFromCustomer } from './from-customer.ts';
import { sendFromOwner, withhold } from './from-owner.ts';
import { addNew, isOwnAddress } from './new-message.ts';
import { setAside } from './set-aside.ts';
import { contactPage, refusals, type Taken, type Taking } from './taking.ts';

/** As much of an email, as Cloudflare hands it over, as is read here. */
type Incoming = Pick<ForwardableEmailMessage, 'from' | 'to' | 'raw' | 'rawSize'>;

/**
 * What becomes of an email. Nothing but a reply address says to which message it belongs, and for which side it speaks;
 * whatever has none begins a message of its own.
 */
export async function receive(
  incoming: Incoming,
  { env, settings, now }: Pick<Taking, 'env' | 'settings' | 'now'>,
): Promise<Taken> {
  const { mailIn } = settings;
  if (!mailIn) return { refusal: refusals.noMail(contactPage(settings)) };

  const { all, digesting } = await dataKeys(env);
  const keys = [...all.values()].map(({ replies }) => replies);
  const email = await readEmail(incoming);
  const place = await placeOf(keys, incoming.to, email);
  const keyHash = await keyHashOf(digesting, place, email);
  const taking = { env, settings, now, mailIn, email, keyHash, files: namedFiles(email.files) };
  return take(incoming, taking, place);
}

async function take(
  incoming: Incoming,
  taking: Taking,
  place: ReplyPlace | undefined,
): Promise<Taken> {
  const { env, email, now } = taking;
  if (email.bounce && (await markBounced(env.DB, email.bounce, now.toISOString()))) return {};

  const machine = machineOf(incoming, taking, place);
  const message = place && (await messageAt(place, taking));
  if (!message) {
    if (machine) return addNew(taking, { why: machine, follows: place?.message });
    return place?.side === 'owner' || isOwnersToNobody(incoming, taking)
      ? { refusal: refusals.gone }
      : addNew(await withFiles(taking, 'customer'), { follows: place?.message });
  }
  if (message.is_taken) return {};
  if (place.side === 'customer') return fromCustomer(taking, message, machine);
  // Her program, which answers while she is away, is told nothing; of an answer that only looks like its she hears.
  const isOfProgram = email.saysAutomatic || email.isLooping || isFromNobody(incoming);
  if (machine) return (isOfProgram ? setAside : withhold)(taking, message, machine);
  return sendFromOwner(await withFiles(taking, 'owner'), message);
}

async function fromCustomer(
  taking: Taking,
  message: AnsweredMessage,
  machine: SetAside | undefined,
): Promise<Taken> {
  const why = machine ?? (message.taken_lately >= mostInAnHour ? 'loop' : undefined);
  if (why) return setAside(taking, message, why);
  return addFromCustomer(await withFiles(taking, 'customer'), message);
}

/**
 * Whether the owner answers at an address that no key proves any more. It would be a message of hers to herself; and where another
 * claims to be her, nothing is lost by a refusal.
 */
const isOwnersToNobody = ({ to }: Incoming, { email, settings }: Taking): boolean =>
  looksLikeReplyAddress(to) &&
  email.from?.address.toLowerCase() === settings.owner.email.toLowerCase();

/** Of what people write the files are stored; of what programs send they are named alone. */
const withFiles = async (taking: Taking, side: Side): Promise<Taking> => ({
  ...taking,
  files: await filesIn(taking, side === 'owner'),
});

/** More about one message are not written by people, but by two programs that answer each other. */
const mostInAnHour = 20;

/** The message that an address is of, as long as it is kept. */
const messageAt = (
  { message: id }: ReplyPlace,
  { env, settings, now, keyHash }: Taking,
): Promise<AnsweredMessage | undefined> =>
  answeredMessage(env, {
    id,
    keyHash,
    since: daysBefore(now, settings.keep.messages),
    lately: daysBefore(now, HOUR / DAY),
  });

/**
 * By the address that it was sent to; or, where it came to another one, by the one beside that: who answers to all sends
 * their answer to both, and it is one.
 */
async function placeOf(
  keys: readonly CryptoKey[],
  to: string,
  { recipients }: ReadEmail,
): Promise<ReplyPlace | undefined> {
  const addresses = looksLikeReplyAddress(to) ? [to] : recipients.filter(looksLikeReplyAddress);
  const places = await Promise.all(addresses.map((address) => readReplyAddress(keys, address)));
  return places.find((place) => place !== undefined);
}

/**
 * The same email comes again with another id where a server gives it one, and programs that cannot make ids give many the same
 * one. So it is known by what was written when; by its id only where nothing says when.
 */
const keyHashOf = (
  key: DataKey,
  place: ReplyPlace | undefined,
  email: ReadEmail,
): Promise<string> => {
  const { from, subject, messageId, date, text, history } = email;
  const files = email.files.map(({ name, bytes: { length: size } }) => ({ name, size }));
  const written = [from?.address, subject, date || messageId, text, history, files];
  return keyedDigest(key, JSON.stringify(['email', place?.message, place?.side, ...written]));
};

/** By its subject alone only what answers an email of ours is known: people write of holidays and of parcels, too. */
function machineOf(
  incoming: Incoming,
  { email, mailIn }: Taking,
  place: ReplyPlace | undefined,
): SetAside | undefined {
  // The owner may write as the address that takes emails: whoever has the one of her answers is her.
  const isOurs = place?.side !== 'owner' && isOwnAddress(email.from?.address ?? '', mailIn);
  if (email.isLooping || isOurs) return 'loop';
  const isAnswer = place !== undefined && email.hasAutomaticSubject;
  return email.isAutomatic || isAnswer || isFromNobody(incoming) ? 'automatic' : undefined;
}

const isFromNobody = ({ from }: Incoming) => from === '' || from === '<>';
