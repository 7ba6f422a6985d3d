/** What happened in a recorded run, with what is known of it because it was made so. */
import type { ZoneSince } from './calendar.ts';

export type Locale = 'en' | 'zh-CN';
export type Outcome =
  | ('wrote' | 'confirmed' | 'gaveUp')
  | ('probable' | 'answeredInSearch' | 'unclear');
export type Priority = 'urgent' | 'normal' | 'low';

export interface Search {
  query: string;
  /** The same as it was read, where that differs. */
  read?: string;
  answered: boolean;
  clicked: boolean | string;
  /** At which place of the results it stood. */
  place?: number;
  /** So many of the first results were offered as choices. */
  choices?: number;
  /** For how long its short answer was visible, and how long that takes to read. */
  seconds?: number;
  toRead?: number;
  /** What was shown first as its answer, and refused. */
  notThis?: string[];
}

export interface Form {
  opened: boolean;
  suggested: string[];
  read: string[];
  solved: boolean | string;
  notThis?: string[];
  sent: boolean;
  holdOut: boolean;
}

export interface VisitSent {
  kind: 'visit';
  at: number;
  id: string;
  started: number;
  locale: Locale;
  searches: Search[];
  articles: { article: string; seconds: number; helpful: 'yes' | 'no' | null }[];
  form: Form | undefined;
  reported: boolean;
  /** From which it was sent; the first sending counts. */
  network: string | null;
  /** Known: how it ended; nothing where nobody had a question. */
  outcome: Outcome | undefined;
  /** Known: the question that it gave up on, although it had an answer. */
  leftOn: Wording | undefined;
  /** Known: the words that were said differently with success. */
  rephrasing: Rephrasing | undefined;
}

export interface Rephrasing {
  locale: Locale;
  from: string;
  to: string;
  /** The word that both searches share, or the article that was opened. */
  link: string;
}

/** A question in one wording: its texts differ in case and punctuation alone. */
export interface Wording {
  locale: Locale;
  /** The number of the gap that it lies in, which is that of the gap's first wording. */
  gap: number;
  /** Its own number. */
  id: number;
  texts: string[];
}

export interface VoteCast {
  kind: 'vote';
  at: number;
  visitor: string;
  /** From which a visitor sends, always. */
  network: string | null;
  article: string;
  locale: Locale;
  version: string;
  helpful: 'yes' | 'no';
}

export interface Asked {
  kind: 'asked';
  at: number;
  visitor: string;
  network: string | null;
  wording: Wording;
  query: string;
  why: 'no-answer' | 'not-helpful' | 'not-this' | 'rephrased' | 'asked' | 'not-found';
  /** What was refused. */
  article?: string;
}

export interface Written {
  kind: 'message';
  at: number;
  id: string;
  visit: string | undefined;
  visitor: string;
  email: string;
  topic: string | undefined;
  priority: Priority;
  isSpam: boolean;
  /** The question in it that no article answers. */
  asks: { wording: Wording; query: string } | undefined;
}

export interface Handled {
  kind: 'reply' | 'solve';
  at: number;
  message: string;
}

export interface Surveyed {
  kind: 'survey';
  at: number;
  message: string;
  effort: 1 | 2 | 3 | 4 | 5 | undefined;
  satisfied: 1 | 2 | 3 | 4 | 5 | undefined;
  again: 'yes' | 'no' | undefined;
  comment: string | undefined;
}

export interface Notified {
  kind: 'notified';
  at: number;
  id: string;
  gap: number;
  locale: Locale;
}

export interface Said {
  kind: 'said';
  at: number;
  id: string;
  gap: number;
  helpful: 'yes' | 'no';
}

export type Happening =
  | VisitSent
  | VoteCast
  | Asked
  | Written
  | Handled
  | Surveyed
  | Notified
  | Said;

export interface Recording {
  /** The time zones of the settings, one after the other; each change is in the middle of a week. */
  zones: readonly ZoneSince[];
  wordings: Wording[];
  happenings: Happening[];
  /** The first instants of the weeks that it fills, and of the one after them. */
  mondays: number[];
}
