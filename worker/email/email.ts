import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';

/** A kind of email, as the room that sends it declares it. */
export interface EmailKind<Audience extends 'customer' | 'owner' = 'customer' | 'owner'> {
  /** The outbox shows it in the owner's language. */
  name: keyof OwnerStrings['outbox']['kinds'];
  /** Whom it is for; an answer to it goes to the other side. */
  audience: Audience;
  /** Nobody caused it by writing to its reader: its headers ask that no machine answers it. */
  isAutomatic: boolean;
  /** About their messages an address gets at most one a day, so that nobody can be flooded in another's name. */
  isOncePerDay?: boolean;
}

interface Content {
  /** The outbox holds one email for each id. */
  id: string;
  /** The message that it belongs to, and goes with. */
  message?: string;
  subject: string;
  text: string;
  html?: string;
  createdAt: string;
  /** When it goes out; without it at once. */
  dueAt?: string;
  /** Where an answer goes, if not to the address of the other side. */
  replyTo?: string | undefined;
}

interface ForOwner extends Content {
  kind: EmailKind<'owner'>;
  /** Whose address that is. */
  customer?: string;
}

interface ForCustomer extends Content {
  kind: EmailKind<'customer'>;
  customer: string;
}

/** An email as the outbox takes it. */
export interface Email extends Content {
  kind: EmailKind;
  to: string;
}

/** Addresses an email by its audience, and keeps its subject to one line. */
export function composeEmail(
  { customer, ...content }: ForOwner | ForCustomer,
  { owner, mailIn }: SharedSettings,
): Email {
  const { subject, replyTo } = content;
  const addressed =
    customer !== undefined && content.kind.audience === 'customer'
      ? { to: customer, replyTo: replyTo ?? mailIn ?? owner.email }
      : { to: owner.email, replyTo: replyTo ?? customer };
  return { ...content, ...addressed, subject: subjectLine(subject) };
}

/** One line that reads as it is written: characters that turn the direction of text could make a name look like an address. */
export const subjectLine = (text: string) =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
