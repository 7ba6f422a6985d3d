import type { PluralForms } from '../../../languages/plural-forms.ts';
import type { RoomStrings } from '../../forms/count-down.ts';
import { type NotSentStrings, notSent } from '../../forms/not-sent.ts';
import { isAway, type PostResult } from '../../forms/post.ts';

/** What the message form says; the page brings the strings. */
export interface MessageStrings extends NotSentStrings, RoomStrings {
  sending: string;
  away: string;
  /** What stands between two sentences. */
  between: string;
  byMail: string;
  /** An email program would not take the whole text. */
  byMailCut: string;
  emptyText: string;
  long: string;
  badEmail: string;
  /** `{fix}` stands for what was probably meant. */
  emailEnding: string;
  emailMeant: string;
  emailDoubt: string;
  errors: PluralForms;
  solved: string;
  solvedDone: string;
  undo: string;
  broughtBack: string;
  fullArticle: string;
  slow: string;
  keepWaiting: string;
  saveForLater: string;
  savedForLater: string;
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

/** What happened, what is kept, and what to do: try again, or send it by email when nobody answers. */
export function failureOf(
  posted: PostResult,
  strings: MessageStrings,
  { email, text, kept, again }: WaysOn,
): DocumentFragment {
  const failure = document.createDocumentFragment();
  const { message, ways } = notSent(strings, { posted, kept, again });
  if (isAway(posted) && navigator.onLine) {
    const write = document.createElement('a');
    write.className = 'button small';
    const characters = [...text];
    const beginning = characters.slice(0, longestBody).join('');
    write.href = `mailto:${email}?body=${encodeURIComponent(beginning)}`;
    write.textContent = strings.byMail;
    ways.append(write);
    message.append(strings.between + strings.away);
    if (characters.length > longestBody) message.append(strings.between + strings.byMailCut);
  }
  failure.append(message, ways);
  return failure;
}
