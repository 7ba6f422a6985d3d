import type { Locale } from '../../site/languages/registry.ts';
import { workerStrings } from '../../site/languages/strings.ts';
import type { SharedSettings } from '../contract/settings.ts';
import type { Mail } from '../email/db.ts';
import { subjectLine } from '../email/email.ts';
import { moment } from '../http/times.ts';
import { ownerLanguage, ownerName, ownerPlace } from '../settings.ts';
import { firstLine } from './first-line.ts';

/** What a letter tells of a message. */
export interface Told {
  id: string;
  locale: Locale;
  email: string;
  name?: string | null | undefined;
  text: string;
  page?: string | undefined;
  query?: string | undefined;
  replyBy: Date;
  createdAt: string;
  /** The address of its page: `/messages/<token>/`. */
  path: string;
}

/** To the owner what a customer wrote, and to the customer that it arrived. */
export function messageLetters(message: Told, settings: SharedSettings): Mail[] {
  const { owner } = settings;
  const told = workerStrings(ownerLanguage(settings)).letters.newMessage({
    from: senderOf(message),
    firstLine: firstLine(message.text),
    text: message.text,
    deadline: deadlineIn(ownerLanguage(settings), message.replyBy, settings),
    page: message.page && absolute(message.page, settings),
    query: message.query,
    link: absolute(`/admin/messages/${message.id}/`, settings),
  });
  return [
    letter(message, 'new-message', { to: owner.email, replyTo: message.email, ...told }),
    letter(message, 'acknowledgement', {
      to: message.email,
      replyTo: owner.email,
      ...acknowledgement(message, settings),
    }),
  ];
}

/** To the owner what a customer added. */
export function noteLetter(
  note: Pick<Told, 'id' | 'email' | 'name' | 'text' | 'createdAt'> & {
    added: string;
    isSolved: boolean;
  },
  settings: SharedSettings,
): Mail {
  const { owner } = settings;
  const told = workerStrings(ownerLanguage(settings)).letters.newNote({
    from: senderOf(note),
    firstLine: firstLine(note.text),
    text: note.added,
    isSolved: note.isSolved,
    link: absolute(`/admin/messages/${note.id}/`, settings),
  });
  const parts = { to: owner.email, replyTo: note.email, note: note.added, ...told };
  return letter(note, 'new-note', parts);
}

/** Quotes nothing that the sender wrote: anyone can give anyone's address. */
const acknowledgement = ({ locale, replyBy, path }: Told, settings: SharedSettings) =>
  workerStrings(locale).letters.acknowledgement({
    owner: ownerName(settings, locale),
    site: settings.name,
    deadline: deadlineIn(locale, replyBy, settings),
    link: absolute(path, settings),
  });

function letter(
  { id, createdAt }: { id: string; createdAt: string },
  kind: Mail['kind'],
  parts: Pick<Mail, 'to' | 'replyTo' | 'subject' | 'text' | 'note'>,
): Mail {
  const subject = subjectLine(parts.subject);
  return { id: crypto.randomUUID(), message: id, kind, createdAt, ...parts, subject };
}

const senderOf = ({ name, email }: Pick<Told, 'name' | 'email'>) =>
  name ? `${name} <${email}>` : email;

/** A letter is read anywhere and later: its times name the day and the place. */
function deadlineIn(locale: Locale, date: Date, settings: SharedSettings): string {
  const time = moment(date, { locale, timeZone: settings.timeZone });
  return workerStrings(locale).letters.deadline(time, ownerPlace(settings, locale));
}

const absolute = (path: string, { address }: SharedSettings) => new URL(address).origin + path;
