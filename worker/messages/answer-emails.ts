import { type Locale, siteLocale } from '../../site/languages/registry/locales.ts';
import { ownerStrings } from '../../site/languages/registry/strings.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { composeEmail, type Email, subjectLine } from '../email/email.ts';
import { type Letter, letterHtml, letterText, type Part } from '../email/letter.tsx';
import { ownerName } from '../settings.ts';
import { facesIn } from '../surveys/faces.ts';
import { choosing } from '../surveys/form.tsx';
import { type About, absolute, envelope, kinds, type Named, namesOf } from './emails.ts';
import { firstLine } from './first-line.ts';

interface Answered extends Omit<About, 'createdAt'> {
  locale: Locale;
}

/** An email that tells the customer where to answer. */
interface Linked {
  /** An address of the message's page. */
  path: string;
  createdAt: string;
  /** Whether it asks how it went. */
  isAsking: boolean;
}

interface Reply extends Linked {
  text: string;
  isSolved: boolean;
  files?: readonly Named[];
  /** The same for each press that means the same reply. */
  fingerprint: string;
}

/** The owner's reply, in the customer's language. */
export function replyEmail(
  message: Answered,
  { text, isSolved, files = [], fingerprint, path, createdAt, isAsking }: Reply,
  settings: SharedSettings,
): Email {
  const locale = siteLocale(message.locale, settings.locales);
  const { reply, toAnswer, toFiles } = answering(locale, message);
  const link = absolute(path, settings);
  const subject = reply(topicOf(message));
  const names = namesOf(files, locale);
  const howToGoOn = isSolved ? solvedParts(locale, message, { link, isAsking }) : [toAnswer(link)];
  const letter = {
    parts: [text, ...(isSigned(text, settings) ? [] : [ownerName(settings, locale)])],
    foot: [...(names ? [toFiles(names, link)] : []), ...howToGoOn],
  };
  return composeEmail(
    {
      ...envelope({ ...message, createdAt }, 'customer'),
      id: `reply-${fingerprint}`,
      kind: kinds.reply,
      subject,
      ...written(letter, { locale, title: subject, origin: absolute('', settings), isAsking }),
    },
    settings,
  );
}

/** In lines: a name, and who that is. */
const longestSignature = 4;

/** Whether a text ends with the owner's name, in whatever language. */
function isSigned(text: string, { owner }: SharedSettings): boolean {
  const names = [owner.name, owner.fullName].flatMap((name) => Object.values(name));
  const lines = text.split('\n').map((line) => line.replace(/^[\s—–-]+|[\s,.，。]+$/g, ''));
  return lines
    .filter(Boolean)
    .slice(-longestSignature)
    .some((line) => names.includes(line));
}

interface Solved extends Linked {
  /** When it leaves, if not at once. */
  dueAt: string | undefined;
}

/** Says that a message is solved, and asks how it went: once, for as long as the outbox keeps what was sent. */
export function solvedEmail(
  message: Answered,
  { path, createdAt, isAsking, dueAt }: Solved,
  settings: SharedSettings,
): Email {
  const locale = siteLocale(message.locale, settings.locales);
  const link = absolute(path, settings);
  const subject = ownerStrings(locale).emails.solved(topicOf(message));
  const letter = {
    parts: [...solvedParts(locale, message, { link, isAsking }), ownerName(settings, locale)],
  };
  return composeEmail(
    {
      ...envelope({ ...message, createdAt }, 'customer'),
      id: `survey-${message.id}`,
      kind: kinds.survey,
      subject,
      ...written(letter, { locale, title: subject, origin: absolute('', settings), isAsking }),
      ...(dueAt && { dueAt }),
    },
    settings,
  );
}

interface Form {
  locale: Locale;
  title: string;
  origin: string;
  isAsking: boolean;
}

/** A letter as text, and as HTML where it asks: five faces are there to be pressed. */
const written = (letter: Letter, { isAsking, ...form }: Form) => ({
  text: letterText(letter),
  ...(isAsking && { html: letterHtml(letter, form) }),
});

/** That the message is solved, how satisfied the customer is, and what to do where it is not. */
function solvedParts(
  locale: Locale,
  message: Answered,
  { link, isAsking }: { link: string; isAsking: boolean },
): Part[] {
  const strings = answering(locale, message);
  const faces = facesIn(locale).map(({ value, face, label }) => ({
    sign: face,
    label,
    address: choosing(link, 'satisfied', String(value)),
  }));
  const asking = isAsking ? [strings.howSatisfied, faces, strings.oneMorePress] : [];
  return [strings.isSolved, ...asking, strings.notSolved(link)];
}

/** The words of an email to a customer, by whether an answer to it is taken. */
const answering = (locale: Locale, { answers }: Answered) => {
  const { emails } = ownerStrings(locale);
  return answers ? { ...emails, ...emails.byEmail } : emails;
};

/** It becomes part of the subject. */
const topicOf = ({ text }: Answered) => subjectLine(firstLine(text));
