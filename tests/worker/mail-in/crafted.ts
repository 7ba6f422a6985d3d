import { answers } from '../../functions/email/mail-programs.ts';
import { encodings } from './encodings.ts';
import { mailIn } from './mail-in.ts';

/** A thread that emails may be addressed to. */
export interface Thread {
  id: string;
  customer: string;
  owner: string;
}

/** Where what an email says is to be found afterwards, and nowhere else. */
export type Place =
  | { kind: 'note' | 'reply' | 'set-aside'; thread: string }
  | { kind: 'message' | 'quarantined' };

export interface Crafted {
  what: string;
  to: string;
  from: string;
  raw: string;
  /** A word that is in no other. */
  word: string;
  place: Place;
}

interface Written {
  from: string;
  to: string;
  text: string;
  subject?: string;
  headers?: Record<string, string>;
  /** Of the body: the number of a way to encode it. */
  encoding?: number;
}

/** So many emails of every kind that is known to go wrong, the same each time. */
export function crafted(threads: readonly Thread[]): Crafted[] {
  const made: Crafted[] = [];
  const threadOf = (n: number) => threads[n % threads.length] as Thread;
  const add = (
    what: string,
    place: Place,
    { from, to, text, subject = 'Re: My client paid twice.', headers = {}, encoding = 0 }: Written,
  ) => {
    const n = made.length + 1;
    const word = `word${n}word`;
    const encoded = encodings[encoding % encodings.length];
    if (!encoded) throw new Error('There is no such encoding.');
    const { type, body } = encoded(text.replaceAll('WORD', word));
    const head = {
      From: from,
      To: to,
      Subject: subject,
      Date: new Date(Date.UTC(2026, 10, 3) + n * 1000).toUTCString(),
      'Message-ID': `<${n}@crafted.example>`,
      'MIME-Version': '1.0',
      ...type,
      ...headers,
    };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
    const raw = `${lines.join('\r\n')}\r\n\r\n${body}`;
    made.push({ what, to, from: addressOf(from), raw, word, place });
  };
  const programs = Object.entries(answers).filter(([, { text }]) => !text.startsWith('>'));
  const person = (n: number) => `Person ${n} <person${n}@client${n}.example>`;

  // Each program, each way to encode, to each side.
  for (let n = 0; n < 180; n += 1) {
    const [program, { text }] = programs[n % programs.length] as (typeof programs)[number];
    const thread = threadOf(n);
    const encoding = Math.floor(n / programs.length);
    const isOwner = n % 3 === 0;
    const to = isOwner ? thread.owner : thread.customer;
    add(
      `an answer of ${isOwner ? 'the owner' : 'a customer'} by ${program}`,
      { kind: isOwner ? 'reply' : 'note', thread: thread.id },
      { from: person(n), to: n % 5 === 0 ? to.toUpperCase() : to, text: `WORD ${text}`, encoding },
    );
  }

  // Whatever an email says of itself proves nothing: a forged sender, a thread that it claims to be of.
  for (let n = 0; n < 60; n += 1) {
    const [thread, other] = [threadOf(n), threadOf(n + 1)];
    const claims = {
      'In-Reply-To': `<${other.id}@help.paperboat.example>`,
      References: `<${other.id}@help.paperboat.example> <rewritten${n}@provider.example>`,
    };
    const from = n % 2 === 0 ? 'Mei <mei@paperboat.example>' : 'Jonas <jonas@client.example>';
    const text = `WORD I claim to be of another thread: ${other.customer}`;
    add(
      'a forged sender to a thread',
      { kind: 'note', thread: thread.id },
      { from, to: thread.customer, text, headers: claims },
    );
    add(
      'a forged sender to the plain address',
      { kind: 'message' },
      { from: person(1000 + n), to: mailIn, text, subject: `Re: ${other.id}`, headers: claims },
    );
  }

  // Addresses that were altered, cut, made up, or are another help centre's.
  for (let n = 0; n < 60; n += 1) {
    const { customer, owner } = threadOf(n);
    const [token = ''] = (n % 2 === 0 ? customer : owner).slice(6).split('@');
    const at = n % token.length;
    const wrong = [
      token.slice(0, at) + (token[at] === 'q' ? 'r' : 'q') + token.slice(at + 1),
      token.slice(0, -1 - (n % 20)),
      [...token].reverse().join(''),
      'a'.repeat(52),
    ][n % 4];
    const to = `reply+${wrong}@paperboat.example`;
    add(
      'an address that is none',
      { kind: 'message' },
      { from: person(2000 + n), to, text: 'WORD Whose is this?' },
    );
  }

  const automatic: Record<string, string>[] = [
    { 'Auto-Submitted': 'auto-replied' },
    { 'X-Autoreply': 'yes' },
    { Precedence: 'auto_reply' },
    { 'X-Auto-Response-Suppress': 'All', 'Auto-Submitted': 'auto-generated' },
    { 'X-Quietdesk-Email': 'came-back' },
    { 'List-Unsubscribe': '<https://news.example/>', 'List-Id': 'news' },
  ];
  for (let n = 0; n < 60; n += 1) {
    const thread = threadOf(n);
    const headers = automatic[n % automatic.length] ?? {};
    const to = n % 2 === 0 ? thread.customer : thread.owner;
    add(
      'a program to a thread',
      { kind: 'set-aside', thread: thread.id },
      { from: person(3000 + n), to, text: 'WORD I am away.', headers },
    );
    if (n % 2 === 0)
      add(
        'a program to the plain address',
        { kind: 'quarantined' },
        { from: person(4000 + n), to: mailIn, text: 'WORD News!', headers },
      );
  }

  // New ones: forwards, every way to encode, in both languages.
  for (let n = 0; n < 60; n += 1) {
    const isForward = n % 3 === 0;
    const forward =
      '\n\n---------- Forwarded message ---------\nFrom: Bank <bank@bank.example>\nDate: Tue, 3 Nov 2026\nSubject: Paid\nTo: <me@client.example>\n\nYou paid twice.';
    const text = n % 2 === 0 ? 'WORD What is this?' : 'WORD 这是什么？';
    add(
      isForward ? 'a forward' : 'a new email',
      { kind: 'message' },
      {
        ...{ from: person(5000 + n), to: mailIn, encoding: n },
        subject: isForward ? 'Fwd: Paid' : `Question ${n}`,
        text: isForward ? text + forward : text,
      },
    );
  }
  return made;
}

const addressOf = (from: string) => from.replace(/^.*<|>$/g, '');
