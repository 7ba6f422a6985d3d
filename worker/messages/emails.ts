import { type Locale, languageOf } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { composeEmail, type Email, type EmailKind } from '../email/email.ts';
import type { EmailFacts } from '../email/receiving/facts.ts';
import type { Side } from '../email/receiving/reply-address.ts';
import { moment } from '../http/response/times.ts';
import { ownerLanguage, ownerName, ownerPlace } from '../settings.ts';
import { firstLine } from './first-line.ts';
import { linesForOwner } from './receiving/fact-lines.ts';
import type { ReplyAddresses } from './reply-addresses.ts';

export const kinds = {
  newMessage: { name: 'new-message', audience: 'owner', isAutomatic: false },
  newNote: { name: 'new-note', audience: 'owner', isAutomatic: false },
  acknowledgement: {
    name: 'acknowledgement',
    audience: 'customer',
    isAutomatic: true,
    isOncePerDay: true,
  },
  reply: { name: 'reply', audience: 'customer', isAutomatic: false },
  survey: { name: 'survey', audience: 'customer', isAutomatic: false },
} as const satisfies Record<string, EmailKind>;

/** Whether emails of a kind go to the customer. */
export const isForCustomer = (kind: EmailKind['name']) =>
  Object.values(kinds).some(({ name, audience }) => name === kind && audience === 'customer');

/** What the emails about a message say of it. */
export interface About {
  id: string;
  email: string;
  name?: string | null | undefined;
  text: string;
  createdAt: string;
  /** Where each side answers by email; without it on the page. */
  answers: ReplyAddresses | undefined;
}

export interface Named {
  name: string;
}

/** What is told of an email that came, to the owner. */
interface Told {
  facts?: EmailFacts | undefined;
}

interface NewMessage extends About, Told {
  locale: Locale;
  page?: string | undefined;
  query?: string | undefined;
  files: readonly Named[];
  replyBy: Date;
  /** The address of its page: `/messages/<token>/`. */
  path: string;
}

/** To the owner what a customer wrote, and to the customer that it arrived. */
export interface NewMessageEmails {
  toOwner: Email;
  /** Not where nobody can be sure whose address it is. */
  acknowledgement: Email | undefined;
}

export const newMessageEmails = (
  message: NewMessage,
  settings: SharedSettings,
): NewMessageEmails => ({
  toOwner: newMessageEmail(message, settings),
  acknowledgement: acknowledgement(message, settings),
});

function newMessageEmail(message: NewMessage, settings: SharedSettings): Email {
  const locale = ownerLanguage(settings);
  const { newMessage } = workerStrings(locale).emails;
  return composeEmail(
    {
      ...envelope(message, 'owner'),
      kind: kinds.newMessage,
      ...newMessage({
        from: senderOf(message),
        firstLine: firstLine(message.text),
        text: message.text,
        deadline: deadlineIn(locale, message.replyBy, settings),
        page: message.page && absolute(message.page, settings),
        query: message.query,
        files: namesOf(message.files, locale),
        ...toldOf(message, settings),
        link: absolute(`/admin/messages/${message.id}/`, settings),
      }),
    },
    settings,
  );
}

/** Quotes nothing that the sender wrote: anyone can give anyone's address. */
function acknowledgement(message: NewMessage, settings: SharedSettings): Email {
  const { locale, replyBy, path, facts } = message;
  const lost = facts?.files?.length ?? 0;
  const { emails } = workerStrings(locale);
  const strings = emails.acknowledgement({
    owner: ownerName(settings, locale),
    site: settings.name,
    deadline: deadlineIn(locale, replyBy, settings),
    lost: lost > 0 ? emails.filesLost(lost) : '',
    howToAdd: message.answers ? emails.howToAdd.byEmail : emails.howToAdd.onPage,
    link: absolute(path, settings),
  });
  const kind = kinds.acknowledgement;
  return composeEmail({ ...envelope(message, 'customer'), kind, ...strings }, settings);
}

/** To the owner what a customer added. */
export function newNoteEmail(
  note: About & Told & { added: string; isSolved: boolean; files?: readonly Named[] },
  settings: SharedSettings,
): Email {
  const locale = ownerLanguage(settings);
  const strings = workerStrings(locale).emails.newNote({
    from: senderOf(note),
    firstLine: firstLine(note.text),
    text: note.added,
    isSolved: note.isSolved,
    files: namesOf(note.files ?? [], locale),
    ...toldOf(note, settings),
    link: absolute(`/admin/messages/${note.id}/`, settings),
  });
  return composeEmail({ ...envelope(note, 'owner'), kind: kinds.newNote, ...strings }, settings);
}

/** What is told of an email beside its text, with a link to what it goes on from; and how to answer. */
function toldOf({ facts, answers, ...about }: About & Told, settings: SharedSettings) {
  const strings = workerStrings(ownerLanguage(settings));
  const earlier = facts?.follows
    ? [strings.received.follows, absolute(`/admin/messages/${facts.follows}/`, settings)]
    : [];
  const lines = facts ? [...linesForOwner(facts, ownerLanguage(settings)), ...earlier] : [];
  return {
    more: lines.map((line) => `${line}\n`).join(''),
    howToAnswer: answers ? `${strings.emails.howToAnswer(senderOf(about))}\n` : '',
  };
}

export const envelope = (
  { id, email, createdAt, answers }: Pick<About, 'id' | 'email' | 'createdAt' | 'answers'>,
  side: Side,
) => ({
  id: crypto.randomUUID(),
  message: id,
  customer: email,
  createdAt,
  replyTo: answers?.[side],
});

/** The names of files, as the language lists them; nothing where there are none. */
export const namesOf = (files: readonly Named[], locale: Locale) =>
  files.map(({ name }) => name).join(languageOf(locale).listSeparator) || undefined;

const senderOf = ({ name, email }: Pick<About, 'name' | 'email'>) =>
  name ? `${name} <${email}>` : email;

/** An email is read anywhere and later: its times name the day and the place. */
function deadlineIn(locale: Locale, date: Date, settings: SharedSettings): string {
  const time = moment(date, { locale, timeZone: settings.timeZone });
  return workerStrings(locale).emails.deadline(time, ownerPlace(settings, locale));
}

export const absolute = (path: string, { address }: SharedSettings) =>
  new URL(address).origin + path;
