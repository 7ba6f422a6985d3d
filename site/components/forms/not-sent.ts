import { button } from './button.ts';
import type { Posted } from './post.ts';

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
  posted: Posted;
  /** Whether the device keeps a draft. */
  kept: boolean;
  again: () => void;
}

/** Whether the Worker could not be reached, or could not answer. */
export const isAway = ({ status }: Posted) => status === 0 || status >= 500;

/** What happened and what is kept, and below it the ways on: the first is to try again. */
export function notSent(words: NotSentStrings, { posted, kept, again }: Sending) {
  const said = document.createElement('p');
  said.className = 'error';
  said.textContent = sentence(words, posted, kept);
  const ways = document.createElement('p');
  ways.className = 'actions';
  ways.append(button(words.again, again));
  return { said, ways };
}

function sentence(words: NotSentStrings, posted: Posted, kept: boolean): string {
  const { errors, detail } = posted.body;
  const told = isAway(posted) ? undefined : (errors?.[0]?.message ?? detail);
  if (told && navigator.onLine) return told;
  if (!kept) return words.notSent;
  return navigator.onLine ? words.failed : words.offline;
}
