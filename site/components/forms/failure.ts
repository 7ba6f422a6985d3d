import { isTooLongForMail, mailAddress } from '../../../worker/contract/mail-address.ts';
import { button } from './button.ts';
import { isAway, type PostResult, refusalOf } from './post.ts';

/** What a form says when it was not sent. */
export interface FailureStrings {
  /** Nothing is kept but what stands in the form. */
  notSent: string;
  notSentOffline: string;
  /** A draft is kept too. */
  failed: string;
  offline: string;
  again: string;
  /** There is a text, which could be sent by email. */
  away: string;
  /** There is none. */
  unreachable: string;
  /** What stands between two sentences. */
  between: string;
  byMail: string;
  /** An email program would not take the whole text. */
  byMailCut: string;
}

interface Sending {
  /** The owner's address. */
  email: string;
  /** What somebody wrote; empty where a press was all. */
  text: string;
  /** Whether the device keeps a draft. */
  kept: boolean;
  again: () => void;
}

/** After these the same form would be refused once more. */
const final = [403, 404, 405, 413, 415, 422];

/** What happened, what is kept, and what to do: try again, or send it by email when nobody answers or takes more today. */
export function failureOf(
  posted: PostResult,
  strings: FailureStrings,
  { email, text, kept, again }: Sending,
): DocumentFragment {
  const message = document.createElement('p');
  message.className = 'error';
  message.append(sentence(strings, posted, kept));
  const ways = document.createElement('p');
  ways.className = 'actions';
  if (!final.includes(posted.status)) ways.append(button(strings.again, again));
  const isReached = navigator.onLine && !isAway(posted);
  if (navigator.onLine && !isReached)
    message.append(strings.between + (text ? strings.away : strings.unreachable));
  if (text && navigator.onLine && (!isReached || posted.status === 429)) {
    ways.append(mailLink(strings.byMail, email, text));
    if (isTooLongForMail(text)) message.append(strings.between + strings.byMailCut);
  }
  const failure = document.createDocumentFragment();
  failure.append(message, ways);
  return failure;
}

function sentence(strings: FailureStrings, posted: PostResult, kept: boolean): string {
  if (!navigator.onLine) return kept ? strings.offline : strings.notSentOffline;
  return refusalOf(posted) ?? (kept ? strings.failed : strings.notSent);
}

function mailLink(name: string, email: string, text: string): HTMLAnchorElement {
  const write = document.createElement('a');
  write.className = 'button small';
  write.href = mailAddress(email, text);
  write.textContent = name;
  return write;
}
