import type { PluralForms } from '../../../languages/plural-forms.ts';
import type { RoomStrings } from '../../forms/count-down.ts';
import type { FailureStrings } from '../failure.ts';

/** What the message form says; the page brings the strings. */
export interface MessageStrings extends FailureStrings, RoomStrings {
  sending: string;
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
