import { decodeWords, type Email } from 'postal-mime';
import { mailPattern } from '../../../../site/languages/registry/mail.ts';
import type { LeftOut } from '../written.ts';

/** Why a mail is left out whose header says that no customer wrote it; nothing where one may have. */
export function refusalOf(email: Email): LeftOut | undefined {
  if (labelsOf(email).some((label) => ownLabel.test(label))) return 'own';
  return isAutomatic(email) ? 'automatic' : undefined;
}

const ownLabel = new RegExp(`^${mailPattern('ownLabels')}$`, 'iu');

function labelsOf(email: Email): string[] {
  const labels = decodeWords(headerOf(email, 'x-gmail-labels') ?? '');
  return labels.split(',').map((label) => label.replaceAll('"', '').trim());
}

/** Answers of programs, reports of delivery, newsletters and notices (RFC 3834, RFC 2369). */
function isAutomatic(email: Email): boolean {
  const has = (name: string, value = /./) => value.test(headerOf(email, name) ?? '');
  const { address = '' } = email.from ?? {};
  return (
    has('auto-submitted', /^\s*auto/i) ||
    has('x-autoreply') ||
    has('x-autorespond') ||
    has('x-auto-response-suppress', /\ball\b/i) ||
    has('x-failed-recipients') ||
    has('precedence', /\b(?:bulk|junk|auto_reply)\b/i) ||
    has('return-path', /^\s*<>\s*$/) ||
    has('content-type', /multipart\/report|text\/calendar/i) ||
    has('feedback-id') ||
    // What is sent to a list of members can be answered to the list; a newsletter cannot.
    (has('list-unsubscribe') && !has('list-post')) ||
    robot.test(address) ||
    automaticSubject.test(email.subject ?? '')
  );
}

const robot =
  /^(?:mailer-daemon|postmaster|(?:do[-_.]?)?no[-_.]?t?[-_.]?reply|donotreply|bounces?|notifications?|alerts?|newsletters?|invoice\+statements|calendar-notification)(?:[-+_.].*)?@/i;

const automaticSubject = new RegExp(`^\\s*${mailPattern('automaticSubjects')}`, 'iu');

const headerOf = ({ headers }: Email, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;
