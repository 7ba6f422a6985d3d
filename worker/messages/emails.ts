import { type Locale, siteLocale } from '../../site/languages/registry/locales.ts';
import { ownerStrings, workerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { composeEmail, type Email, type EmailKind, subjectLine } from '../email/email.ts';
import { moment } from '../http/response/times.ts';
import { ownerLanguage, ownerName, ownerPlace } from '../settings.ts';
import { firstLine } from './first-line.ts';

const kinds = {
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
interface About {
  id: string;
  email: string;
  name?: string | null | undefined;
  text: string;
  createdAt: string;
}

interface NewMessage extends About {
  locale: Locale;
  page?: string | undefined;
  query?: string | undefined;
  replyBy: Date;
  /** The address of its page: `/messages/<token>/`. */
  path: string;
}

/** To the owner what a customer wrote, and to the customer that it arrived. */
export interface NewMessageEmails {
  toOwner: Email;
  acknowledgement: Email;
}

export const newMessageEmails = (
  message: NewMessage,
  settings: SharedSettings,
): NewMessageEmails => ({
  toOwner: newMessageEmail(message, settings),
  acknowledgement: acknowledgement(message, settings),
});

function newMessageEmail(message: NewMessage, settings: SharedSettings): Email {
  const { newMessage } = workerStrings(ownerLanguage(settings)).emails;
  return composeEmail(
    {
      ...envelope(message),
      kind: kinds.newMessage,
      ...newMessage({
        from: senderOf(message),
        firstLine: firstLine(message.text),
        text: message.text,
        deadline: deadlineIn(ownerLanguage(settings), message.replyBy, settings),
        page: message.page && absolute(message.page, settings),
        query: message.query,
        link: absolute(`/admin/messages/${message.id}/`, settings),
      }),
    },
    settings,
  );
}

/** Quotes nothing that the sender wrote: anyone can give anyone's address. */
function acknowledgement(message: NewMessage, settings: SharedSettings): Email {
  const { locale, replyBy, path } = message;
  const strings = workerStrings(locale).emails.acknowledgement({
    owner: ownerName(settings, locale),
    site: settings.name,
    deadline: deadlineIn(locale, replyBy, settings),
    link: absolute(path, settings),
  });
  return composeEmail({ ...envelope(message), kind: kinds.acknowledgement, ...strings }, settings);
}

/** To the owner what a customer added. */
export function newNoteEmail(
  note: About & { added: string; isSolved: boolean },
  settings: SharedSettings,
): Email {
  const strings = workerStrings(ownerLanguage(settings)).emails.newNote({
    from: senderOf(note),
    firstLine: firstLine(note.text),
    text: note.added,
    isSolved: note.isSolved,
    link: absolute(`/admin/messages/${note.id}/`, settings),
  });
  return composeEmail({ ...envelope(note), kind: kinds.newNote, ...strings }, settings);
}

interface Answered extends Omit<About, 'createdAt'> {
  locale: Locale;
}

/** An email that tells the customer where to answer. */
interface Linked {
  /** An address of the message's page. */
  path: string;
  createdAt: string;
}

interface Reply extends Linked {
  text: string;
  isSolved: boolean;
  /** The same for each press that means the same reply. */
  fingerprint: string;
}

/** The owner's reply, in the customer's language. */
export function replyEmail(
  message: Answered,
  { text, isSolved, fingerprint, path, createdAt }: Reply,
  settings: SharedSettings,
): Email {
  const locale = siteLocale(message.locale, settings.locales);
  const { reply } = ownerStrings(locale).emails;
  return composeEmail(
    {
      ...envelope({ ...message, createdAt }),
      id: `reply-${fingerprint}`,
      kind: kinds.reply,
      ...reply({
        text,
        isSolved,
        topic: topicOf(message),
        owner: ownerName(settings, locale),
        link: absolute(path, settings),
      }),
    },
    settings,
  );
}

/** Asks how it went: once, however often a message is solved, for as long as the outbox keeps what was sent. */
export function surveyEmail(
  message: Answered,
  { path, createdAt }: Linked,
  settings: SharedSettings,
): Email {
  const locale = siteLocale(message.locale, settings.locales);
  const { survey } = ownerStrings(locale).emails;
  return composeEmail(
    {
      ...envelope({ ...message, createdAt }),
      id: `survey-${message.id}`,
      kind: kinds.survey,
      ...survey({
        topic: topicOf(message),
        owner: ownerName(settings, locale),
        link: absolute(path, settings),
      }),
    },
    settings,
  );
}

const envelope = ({ id, email, createdAt }: Pick<About, 'id' | 'email' | 'createdAt'>) => ({
  id: crypto.randomUUID(),
  message: id,
  customer: email,
  createdAt,
});

/** It becomes part of the subject. */
const topicOf = ({ text }: Answered) => subjectLine(firstLine(text));

const senderOf = ({ name, email }: About) => (name ? `${name} <${email}>` : email);

/** An email is read anywhere and later: its times name the day and the place. */
function deadlineIn(locale: Locale, date: Date, settings: SharedSettings): string {
  const time = moment(date, { locale, timeZone: settings.timeZone });
  return workerStrings(locale).emails.deadline(time, ownerPlace(settings, locale));
}

const absolute = (path: string, { address }: SharedSettings) => new URL(address).origin + path;
