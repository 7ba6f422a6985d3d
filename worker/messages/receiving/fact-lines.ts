import type { Locale } from '../../../site/languages/registry/locales.ts';
import { workerStrings } from '../../../site/languages/registry/strings.ts';
import { fileSize } from '../../contract/files.ts';
import type { EmailFacts, NamedFile } from '../../email/receiving/facts.ts';

/** What is told of an email beside its text, to its writer: what became of what they sent. */
export function linesForCustomer(
  { files = [], unread = [] }: Pick<EmailFacts, 'files' | 'unread'>,
  locale: Locale,
): string[] {
  const { received } = workerStrings(locale);
  const named = files.map((file) => fileText(file, locale)).join(', ');
  return [
    ...(files.length > 0 ? [received.files(named)] : []),
    ...unread.filter((what) => what !== 'empty').map((what) => received.unread[what]),
  ];
}

/** The same to the owner, with what to make of it. */
export function linesForOwner(facts: EmailFacts, locale: Locale): string[] {
  const { received } = workerStrings(locale);
  const { from, failsDmarc, why, unread = [] } = facts;
  return [
    ...(why ? [received.why[why]] : []),
    ...(failsDmarc ? [received.failsDmarc] : []),
    ...(from ? [received.from(from)] : []),
    ...linesForCustomer(facts, locale),
    ...(unread.includes('empty') ? [received.unread.empty] : []),
  ];
}

function fileText({ name, size, why }: NamedFile, locale: Locale): string {
  const { notKept } = workerStrings(locale).received;
  return `${name} (${[fileSize(size, locale), ...(why ? [notKept[why]] : [])].join(': ')})`;
}
