import { type NotSentStrings, notSent } from '../forms/not-sent.ts';
import { isAway, type PostResult } from '../forms/post.ts';

/** What is said when what was written to the owner did not arrive. */
export interface FailureStrings extends NotSentStrings {
  away: string;
  /** What stands between two sentences. */
  between: string;
  byMail: string;
  /** An email program would not take the whole text. */
  byMailCut: string;
}

interface WaysOn {
  /** The owner's address. */
  email: string;
  text: string;
  kept: boolean;
  again: () => void;
}

/** An email program takes about this much in an address. In characters. */
const longestBody = 1500;

/** What happened, what is kept, and what to do: try again, or send it by email when nobody answers or takes more today. */
export function failureOf(
  posted: PostResult,
  strings: FailureStrings,
  { email, text, kept, again }: WaysOn,
): DocumentFragment {
  const failure = document.createDocumentFragment();
  const { message, ways } = notSent(strings, { posted, kept, again });
  const away = isAway(posted);
  if ((away || posted.status === 429) && navigator.onLine) {
    const write = document.createElement('a');
    write.className = 'button small';
    const characters = [...text];
    const beginning = characters.slice(0, longestBody).join('');
    write.href = `mailto:${email}?body=${encodeURIComponent(beginning)}`;
    write.textContent = strings.byMail;
    ways.append(write);
    if (away) message.append(strings.between + strings.away);
    if (characters.length > longestBody) message.append(strings.between + strings.byMailCut);
  }
  failure.append(message, ways);
  return failure;
}
