import type { SharedSettings } from '../../contract/published/settings.ts';
import type { LeasedEmail } from '../../email/db/outbox.ts';
import type { EmailFacts } from '../../email/receiving/facts.ts';
import type { ReadEmail } from '../../email/receiving/read-email.ts';
import type { Env } from '../../env.ts';
import type { Receipt } from '../db/receipts.ts';
import type { FilesIn } from './files.ts';

/** An email that is being taken, and with what. */
export interface Taking {
  env: Env;
  settings: SharedSettings;
  now: Date;
  /** The address that takes email. */
  mailIn: string;
  email: ReadEmail;
  files: FilesIn;
  /** The same for the same email, however often it comes. */
  keyHash: string;
}

/** What became of one. */
export interface Taken {
  /** Emails that leave now. */
  leased?: LeasedEmail[];
  /** What its sender's server is told, which hands it on to them: nothing of it is lost without a word. */
  refusal?: string;
}

export const receiptOf = (
  { keyHash, now }: Taking,
  message: string,
  facts: EmailFacts,
): Receipt => ({ keyHash, message, receivedAt: now.toISOString(), facts });

/** What the server of a sender is told. Servers hand on only plain letters for sure, so it is in one language. */
export const refusals = {
  noMail: (page: string) => `This address takes no email. Please write at ${page}`,
  full: (page: string) =>
    `Not taken: no more can be taken today. Please send it again tomorrow, or write at ${page}`,
  gone: 'Your answer was not sent: the message that it answers is no longer there.',
  filesNotSent: (names: readonly string[], page: string) =>
    `Your answer was not sent: of its files these cannot be kept: ${plain(names.join(', '))}. Please answer at ${page}`,
  seemsAutomatic: (page: string) =>
    `Your answer was not sent: it looks like one of a program. Please answer at ${page}`,
  notSent: (page: string) =>
    `Your answer was not sent: no text of its own was found in it, or it is too long. Please answer at ${page}`,
};

/** As a server takes it: one line of plain letters. */
const plain = (text: string) => text.replace(/[^\x20-\x7e]+/g, '?').slice(0, 200);

export const contactPage = ({ address }: SharedSettings) => new URL('/contact/', address).href;
