import type { WorkerStrings } from '../../../site/languages/registry/strings.ts';
import type { EmailFacts } from '../../email/receiving/facts.ts';

/** What is told of an email beside its text, to its writer: what became of what they sent. */
export const linesForCustomer = (
  { files = [], unread = [] }: Pick<EmailFacts, 'files' | 'unread'>,
  { received }: WorkerStrings,
): string[] => [
  ...(files.length > 0 ? [received.files(files.map(fileText).join(', '))] : []),
  ...unread.filter((what) => what !== 'empty').map((what) => received.unread[what]),
];

/** The same to the owner, with what to make of it. */
export const linesForOwner = (facts: EmailFacts, strings: WorkerStrings): string[] => {
  const { received } = strings;
  const { from, failsDmarc, why, unread = [] } = facts;
  return [
    ...(why ? [received.why[why]] : []),
    ...(failsDmarc ? [received.failsDmarc] : []),
    ...(from ? [received.from(from)] : []),
    ...linesForCustomer(facts, strings),
    ...(unread.includes('empty') ? [received.unread.empty] : []),
  ];
};

const fileText = ({ name, size }: { name: string; size: number }) => `${name} (${sizeText(size)})`;

const sizeText = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
