import type { PluralForms } from '../../../languages/plural-forms.ts';
import type { RoomStrings } from '../../forms/count-down.ts';
import type { EmailStrings } from '../../forms/email-error.ts';
import type { FailureStrings } from '../../forms/failure.ts';

/** What the message form says; the page brings the strings. */
export interface MessageStrings extends FailureStrings, RoomStrings, EmailStrings {
  sending: string;
  emptyText: string;
  long: string;
  errors: PluralForms;
  solved: string;
  solvedDone: string;
  notThis: string;
  leftOut: string;
  undo: string;
  broughtBack: string;
  fullArticle: string;
  slow: string;
  keepWaiting: string;
  saveForLater: string;
  savedForLater: string;
}
