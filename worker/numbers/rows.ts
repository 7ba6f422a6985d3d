import type { Locale } from '../../site/languages/registry/locales.ts';
import type { Gap, GapSource } from '../contract/gaps.ts';
import type { Priority } from '../contract/published/settings.ts';
import type { Visit } from '../contract/visits.ts';
import type { Vote } from '../contract/votes.ts';
import type { Counted } from '../statistics.ts';
import type { ArticleWords } from './words.ts';

/** Everything that was stored of one week, and of its neighbourhood where a definition asks for it. */
export interface WeekRows {
  visits: VisitRow[];
  /** From `repeatDays` before the week until it closes. */
  messages: MessageRow[];
  /** Messages whose first reply, or whose solution, lies in the week. */
  replied: HandledRow[];
  solved: HandledRow[];
  gaps: GapRow[];
  votes: VoteRow[];
  surveys: SurveyRow[];
  subscribers: SubscriberCounts;
  /** Of the visits that searched in vain in the closed weeks before, how many wrote. */
  wroteBefore: Counted;
  /** Words for articles that the closed weeks before found, the oldest first. */
  wordsBefore: ArticleWords[];
}

export interface VisitRow extends Visit {
  /** From which it came first; null where that is not known. */
  network: string | null;
}

export interface MessageRow {
  visit: string | null;
  /** Whoever wrote it, by the blind index of their address. */
  person: string;
  topic: string | null;
  created_at: string;
}

export interface HandledRow {
  priority: Priority;
  created_at: string;
  handled_at: string;
}

export interface GapRow extends Pick<Gap, 'query' | 'locale'> {
  why: GapSource;
  folded: string;
  /** The gap that the schedule found for it. */
  gap: number | null;
  visitor: string;
  /** Null where it is not known, and of who wrote. */
  network: string | null;
  day: string;
  /** What was shown and was not what was asked for. */
  article: string | null;
}

export interface VoteRow extends Pick<Vote, 'article' | 'helpful'> {
  locale: Locale;
  version: string;
  /** Null where it is not known. */
  network: string | null;
}

export interface SurveyRow {
  effort: number | null;
  satisfied: number | null;
  again: 'yes' | 'no' | null;
}

/** Emails that notified somebody of an answer in the week, and what was said to such emails in it. */
export interface SubscriberCounts {
  notified: number;
  yes: number;
  no: number;
}

/** Somebody who writes again within so many days on the same topic was not helped the first time. */
export const repeatDays = 30;
