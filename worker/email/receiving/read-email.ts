import PostalMime, { type Address, type Email } from 'postal-mime';
import { withoutHidden } from '../../contract/hidden-characters.ts';
import { storedText } from '../../contract/text-length.ts';
import {
  hasAutomaticSubject,
  headerOf,
  isAutomatic,
  isLooping,
  saysAutomatic,
} from './automatic.ts';
import { type Bounce, bounceOf } from './bounce.ts';
import { foldHistory } from './history.ts';
import { htmlText } from './html-text.ts';
import { isForwardSubject } from './quote-lines.ts';

/** An email as far as it could be read. */
export interface ReadEmail {
  /** Who says to have sent it, which proves nothing, and where its answer is to go. */
  from: Mailbox | undefined;
  replyTo: string | undefined;
  /** To whom it went, as it says itself. */
  recipients: string[];
  subject: string;
  messageId: string;
  date: string;
  /** What somebody wrote, and what their program put below it. */
  text: string;
  history: string;
  files: AttachedFile[];
  /** Whether a program sent it by itself, or it is one of ours that came back. */
  isAutomatic: boolean;
  /** Whether it says so itself. */
  saysAutomatic: boolean;
  hasAutomaticSubject: boolean;
  isLooping: boolean;
  bounce: Bounce | undefined;
  /** Whether the domain in its sender says that this was sent by somebody else (DMARC). */
  failsDmarc: boolean;
  unread: Unread[];
}

export interface Mailbox {
  address: string;
  name: string;
}

/** A file that came along. One without a name is called by its type. */
export interface AttachedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Whether it is a picture that the text shows. */
  isInText: boolean;
}

/** What could not be read of an email. */
export type Unread = 'large' | 'broken' | 'empty';

/** In bytes: of more only the beginning is read. */
export const mostEmailBytes = 25_000_000;

const mostOfLargeEmail = 1_000_000;

interface RawEmail {
  raw: ReadableStream<Uint8Array>;
  rawSize: number;
}

export async function readEmail({ raw, rawSize }: RawEmail): Promise<ReadEmail> {
  const isLarge = rawSize > mostEmailBytes;
  const bytes = await bytesOf(raw, isLarge ? mostOfLargeEmail : mostEmailBytes);
  const parsed = await PostalMime.parse(bytes).catch(() => undefined);
  const email = parsed ?? (await headOf(bytes));
  const text = parsed ? textOf(email) : bodyOf(bytes);
  const subject = oneLine(email.subject ?? '');
  const { own, history } = foldHistory(text, { isForward: isForwardSubject(subject) });
  return {
    from: mailboxOf(email.from),
    replyTo: mailboxesIn(email.replyTo)[0]?.address,
    recipients: [...mailboxesIn(email.to), ...mailboxesIn(email.cc)].map(({ address }) => address),
    subject,
    messageId: email.messageId ?? '',
    date: email.date ?? '',
    text: own,
    history,
    files: filesOf(email),
    isAutomatic: isAutomatic(email),
    saysAutomatic: saysAutomatic(email),
    hasAutomaticSubject: hasAutomaticSubject(email),
    isLooping: isLooping(email),
    bounce: bounceOf(email),
    failsDmarc: /\bdmarc=fail\b/i.test(headerOf(email, 'authentication-results') ?? ''),
    unread: [
      ...(isLarge ? (['large'] as const) : []),
      ...(parsed && !isCutOff(email) ? [] : (['broken'] as const)),
      ...(own || history ? [] : (['empty'] as const)),
    ],
  };
}

async function bytesOf(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk.subarray(0, most - size));
    size += chunk.length;
    if (size >= most) break;
  }
  const bytes = new Uint8Array(Math.min(size, most));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** In bytes: who sends how many headers sends them first that say who it is. */
const mostOfHead = 64_000;

/** The head alone, of an email whose parts cannot be read. */
async function headOf(bytes: Uint8Array): Promise<Email> {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, mostOfHead));
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const withoutParts = head.replace(/^content-[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n?/gim, '');
  return PostalMime.parse(withoutParts);
}

/** The beginning of what is below the head, as it came. */
function bodyOf(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, mostOfHead));
  return readable(text.replace(/^[\s\S]*?\r?\n\r?\n/, ''));
}

/** What somebody wrote; of an email that only has HTML that as text. */
function textOf({ text = '', html = '' }: Email): string {
  const plain = readable(text);
  return plain || !html ? plain : readable(htmlText(html));
}

/** In characters. */
const mostText = 100_000;

/** As it can be stored and shown: without what nobody sees, and with plain spaces and line ends. */
const readable = (text: string): string =>
  storedText(
    withoutHidden(
      text
        .slice(0, mostText)
        .toWellFormed()
        .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'),
    )
      .replace(/[\u00a0\u2007\u202f]/g, ' ')
      .replace(/[\u00ad\u200b\u2060]/g, ''),
  );

const oneLine = (text: string): string => readable(text).replace(/\s+/g, ' ').slice(0, 300);

/** A group of addresses is nobody's. */
const mailboxOf = (address: Address | undefined): Mailbox | undefined =>
  address?.address ? { address: oneLine(address.address), name: oneLine(address.name) } : undefined;

const mailboxesIn = (addresses: Address[] | undefined): Mailbox[] =>
  (addresses ?? [])
    .flatMap((address): Address[] => address.group ?? [address])
    .flatMap((address) => mailboxOf(address) ?? []);

/** In bytes: smaller pictures in the text belong to a signature. */
const smallestPicture = 20_000;

/** Parts that programs add by themselves. */
const ofPrograms =
  /^(?:message\/(?:delivery-status|disposition-notification)|application\/(?:x-)?(?:pkcs7|pgp)-signature|text\/(?:x-)?vcard)$/i;

const filesOf = ({ attachments }: Email): AttachedFile[] =>
  attachments
    .filter(({ mimeType }) => !ofPrograms.test(mimeType))
    .map(({ filename, mimeType, related, content }) => ({
      name: oneLine(filename ?? '') || mimeType.replace('/', '.'),
      bytes: bytesIn(content),
      isInText: related === true,
    }))
    .filter(({ bytes, isInText }) => bytes.length >= (isInText ? smallestPicture : 1));

/** Large ones are not copied: a Worker has 128 MB. */
function bytesIn(content: string | ArrayBuffer | Uint8Array): Uint8Array<ArrayBuffer> {
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  return Uint8Array.from(typeof content === 'string' ? new TextEncoder().encode(content) : content);
}

/** Whether an email of several parts has none that could be read. */
const isCutOff = (email: Email): boolean =>
  /^\s*multipart\//i.test(headerOf(email, 'content-type') ?? '') &&
  !email.text &&
  !email.html &&
  email.attachments.length === 0;
