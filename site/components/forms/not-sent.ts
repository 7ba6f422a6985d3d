import { button } from './button.ts';
import { type PostResult, refusalOf } from './post.ts';

/** What a form says when it was not sent. */
export interface NotSentStrings {
  /** Nothing is kept but what stands in the form. */
  notSent: string;
  /** A draft is kept too. */
  failed: string;
  offline: string;
  again: string;
}

interface Sending {
  posted: PostResult;
  /** Whether the device keeps a draft. */
  kept: boolean;
  again: () => void;
}

/** What happened and what is kept, and below it the ways on: the first is to try again. */
export function notSent(strings: NotSentStrings, { posted, kept, again }: Sending) {
  const message = document.createElement('p');
  message.className = 'error';
  message.textContent = sentence(strings, posted, kept);
  const ways = document.createElement('p');
  ways.className = 'actions';
  ways.append(button(strings.again, again));
  return { message, ways };
}

function sentence(strings: NotSentStrings, posted: PostResult, kept: boolean): string {
  const refusal = refusalOf(posted);
  if (refusal && navigator.onLine) return refusal;
  if (!kept) return strings.notSent;
  return navigator.onLine ? strings.failed : strings.offline;
}
