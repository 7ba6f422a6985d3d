import { button } from './button.ts';
import type { Posted } from './post.ts';

/** What the message form says; the page brings the words. */
export interface MessageWords {
  sending: string;
  failed: string;
  offline: string;
  away: string;
  byMail: string;
  again: string;
  emptyText: string;
  badEmail: string;
  /** For one mistake and for several. */
  errors: [string, string];
  solved: string;
  solvedDone: string;
  undo: string;
  fullArticle: string;
  slow: string;
  keepWaiting: string;
  saveForLater: string;
  savedForLater: string;
  about: string;
}

interface WaysOn {
  mail: string;
  text: string;
  again: () => void;
}

/** A mail client takes about this much in an address. In characters. */
const longestMail = 1500;

/** What happened, what is kept, and what to do: try again, or send it as a mail when nobody answers. */
export function failureOf(
  { status, body }: Posted,
  words: MessageWords,
  on: WaysOn,
): DocumentFragment {
  const failure = document.createDocumentFragment();
  const isAway = status === 0 || status >= 500;
  const said = document.createElement('p');
  said.className = 'er';
  said.textContent = !navigator.onLine
    ? words.offline
    : isAway
      ? words.failed
      : (body.detail ?? words.failed);
  const ways = document.createElement('p');
  ways.className = 'go';
  ways.append(button(words.again, on.again));
  if (isAway && navigator.onLine) {
    const mail = document.createElement('a');
    mail.className = 'btn s';
    mail.href = `mailto:${on.mail}?body=${encodeURIComponent(on.text.slice(0, longestMail))}`;
    mail.textContent = words.byMail;
    ways.append(mail);
    said.append(` ${words.away}`);
  }
  failure.append(said, ways);
  return failure;
}
