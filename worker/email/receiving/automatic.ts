import type { Email } from 'postal-mime';
import { mailPattern } from '../../../site/languages/registry/mail.ts';

type Headers = Pick<Email, 'headers'>;

/** Answers of programs, reports of delivery, newsletters and notices (RFC 3834, RFC 2369), which say that they are. */
export function saysAutomatic(email: Headers): boolean {
  const has = hasIn(email);
  return (
    has('auto-submitted', /^\s*auto/i) ||
    has('x-autoreply') ||
    has('x-autorespond') ||
    has('x-failed-recipients') ||
    has('precedence', /\b(?:bulk|junk|auto_reply)\b/i) ||
    has('return-path', /^\s*<>\s*$/) ||
    has('content-type', /multipart\/report|text\/calendar/i) ||
    // What is sent to a list of members can be answered to the list; a newsletter cannot.
    (has('list-unsubscribe') && !has('list-post'))
  );
}

/** The same, and what programs send more often than people do. */
export const isAutomatic = (email: Pick<Email, 'headers' | 'from'>): boolean =>
  saysAutomatic(email) ||
  hasIn(email)('x-auto-response-suppress', /\ball\b/i) ||
  robot.test(email.from?.address ?? '');

const hasIn =
  (email: Headers) =>
  (name: string, value = /./): boolean =>
    value.test(headerOf(email, name) ?? '');

const robot =
  /^(?:mailer-daemon|postmaster|(?:do[-_.]?)?no[-_.]?t?[-_.]?reply|donotreply|bounces?|notifications?|alerts?|newsletters?|invoice\+statements|calendar-notification)(?:[-+_.].*)?@/i;

/** Whether its subject is one that programs give. */
export const hasAutomaticSubject = ({ subject = '' }: Pick<Email, 'subject'>): boolean =>
  automaticSubject.test(subject);

const automaticSubject = new RegExp(`^\\s*${mailPattern('automaticSubjects')}`, 'iu');

/** The first header of a name: whoever delivers an email puts theirs before those that it had. */
export const headerOf = ({ headers }: Headers, name: string): string | undefined =>
  headers.find(({ key }) => key === name)?.value;

/** By this header an email of ours is known, wherever it turns up. */
const ownHeader = 'x-quietdesk-email';

/** So many servers hand an email on only where they hand it round. */
const mostHops = 30;

/** Whether an email of ours has come back, or goes in circles. A bounce only quotes one. */
export const isLooping = (email: Headers): boolean =>
  headerOf(email, ownHeader) !== undefined ||
  email.headers.filter(({ key }) => key === 'received').length > mostHops;
