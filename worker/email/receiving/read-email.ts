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
import { filesOf } from './files.ts';
import { foldHistory } from './history.ts';
import { htmlText, isLongHtml } from './html-text.ts';
import { charsetOf } from './mime/charset.ts';
import { mend } from './mime/mend.ts';
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
  /** Whether its end is missing: the email was not read further, or breaks off. */
  isCut: boolean;
}

/** What could not be read of an email, or not be kept. */
export type Unread = 'large' | 'broken' | 'empty' | 'letters' | 'cutText';

/** In bytes: of more only the beginning is read. */
export const mostEmailBytes = 25_000_000;

interface RawEmail {
  raw: ReadableStream<Uint8Array>;
  rawSize: number;
}

export async function readEmail({ raw, rawSize }: RawEmail): Promise<ReadEmail> {
  const isLarge = rawSize > mostEmailBytes;
  const mended = await mend(await bytesOf(raw, mostEmailBytes), { isCut: isLarge });
  const { bytes, endsInFile, lacksParts } = mended;
  const parsed = await PostalMime.parse(bytes.buffer).catch(() => undefined);
  const email = parsed ?? (await headOf(bytes));
  const isLost = !parsed || (lacksParts && !email.text && !email.html);
  const said = saidIn(isLost ? { text: bodyOf(bytes) } : email);
  const whole = onOneLine(email.subject ?? '');
  const subject = whole.slice(0, mostOfLine);
  const { own, history } = foldHistory(said.text, { isForward: isForwardSubject(subject) });
  const isEmpty = !own && !history;
  return {
    from: mailboxOf(email.from),
    replyTo: mailboxesIn(email.replyTo)[0]?.address,
    recipients: [...mailboxesIn(email.to), ...mailboxesIn(email.cc)].map(({ address }) => address),
    subject,
    messageId: email.messageId ?? '',
    date: email.date ?? '',
    // Some write all they have to say into the subject.
    text: isEmpty && whole !== subject ? whole : own,
    history,
    files: filesOf(email, { hasText: own !== '', endsInFile, nameOf: oneLine }),
    isAutomatic: isAutomatic(email),
    saysAutomatic: saysAutomatic(email),
    hasAutomaticSubject: hasAutomaticSubject(email),
    isLooping: isLooping(email),
    bounce: bounceOf(email),
    failsDmarc: /\bdmarc=fail\b/i.test(headerOf(email, 'authentication-results') ?? ''),
    unread: unreadOf({
      large: isLarge,
      broken: !parsed || lacksParts,
      letters: said.text.includes('\ufffd'),
      cutText: said.isCut,
      empty: isEmpty && whole === subject,
    }),
  };
}

const unreadOf = (is: Record<Unread, boolean>): Unread[] =>
  (['large', 'broken', 'letters', 'cutText', 'empty'] as const).filter((what) => is[what]);

async function bytesOf(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
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
  const text = new TextDecoder().decode(bytes.subarray(0, mostOfHead));
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const withoutParts = head.replace(/^content-[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n?/gim, '');
  return PostalMime.parse(withoutParts);
}

/** The beginning of what is below the head, as it came. */
function bodyOf(bytes: Uint8Array): string {
  const beginning = bytes.subarray(0, mostOfHead);
  const text = new TextDecoder(charsetOf(beginning, [])).decode(beginning);
  return text.replace(/^[\s\S]*?\r?\n\r?\n/, '');
}

interface Said {
  text: string;
  /** Whether its end was not kept. */
  isCut: boolean;
}

/** What somebody wrote; of an email that has it only in HTML that as text. */
function saidIn({ text = '', html = '' }: Pick<Email, 'text' | 'html'>): Said {
  const plain = { text: readable(text), isCut: text.trim().length > mostText };
  const isPlaceholder = plain.text.length <= longestPlaceholder && /html/i.test(plain.text);
  if (!html || (plain.text && !isPlaceholder)) return plain;
  const shown = htmlText(html);
  if (shown.length < 10 * plain.text.length) return plain;
  return { text: readable(shown), isCut: shown.length > mostText || isLongHtml(html) };
}

/** In characters: "Your program does not show HTML" is not what somebody wrote. */
const longestPlaceholder = 300;

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

const onOneLine = (text: string): string => readable(text).replace(/\s+/g, ' ');

/** In characters. */
const mostOfLine = 300;

const oneLine = (text: string): string => onOneLine(text).slice(0, mostOfLine);

/** A group of addresses is nobody's. */
const mailboxOf = (address: Address | undefined): Mailbox | undefined =>
  address?.address ? { address: oneLine(address.address), name: oneLine(address.name) } : undefined;

const mailboxesIn = (addresses: Address[] | undefined): Mailbox[] =>
  (addresses ?? [])
    .flatMap((address): Address[] => address.group ?? [address])
    .flatMap((address) => mailboxOf(address) ?? []);
