import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { FigureKey } from '../../numbers/figures.ts';
import { isNoClick, isUnanswered, type Outcome } from '../../numbers/outcome.ts';
import type { JudgedVisit } from '../../numbers/visits.ts';
import { weekPath } from '../../owner/paths.ts';

const ended =
  (...outcomes: Outcome[]) =>
  ({ outcome }: JudgedVisit) =>
    outcomes.includes(outcome);

/** The visits that the numbers of a week count, by the names that their addresses have. */
export const visitKinds = {
  all: () => true,
  found: ended('confirmed', 'probable', 'answeredInSearch'),
  wrote: ended('wrote'),
  confirmed: ended('confirmed'),
  gaveUp: ended('gaveUp'),
  probable: ended('probable'),
  answeredInSearch: ended('answeredInSearch'),
  unclear: ended('unclear'),
  searched: ({ visit }) => visit.searches.length > 0,
  unanswered: ({ visit }) => visit.searches.some(isUnanswered),
  noClick: ({ visit }) => visit.searches.some(isNoClick),
  article: ({ visit }) => visit.articles.length > 0,
  form: ({ visit }) => visit.form?.opened === true,
  left: ({ visit, outcome }) => visit.form?.opened === true && outcome !== 'wrote',
  sent: ({ visit, outcome }) => visit.form?.opened === true && outcome === 'wrote',
} satisfies Record<string, (visit: JudgedVisit) => boolean>;

export type VisitKind = keyof typeof visitKinds;

export const isVisitKind = (name: string): name is VisitKind => Object.hasOwn(visitKinds, name);

/** What such visits are called where they are listed. */
export function visitKindName(kind: VisitKind, { figures, week }: OwnerStrings): string {
  switch (kind) {
    case 'all':
      return figures.visits.name;
    case 'found':
      return week.figures.found;
    case 'searched':
      return figures.searches.name;
    case 'article':
    case 'form':
    case 'left':
    case 'sent':
      return week.steps[kind];
    default:
      return figures[kind].name;
  }
}

/** The lists of messages, each by the time that lies in the week. */
export const messageTimes = {
  messages: 'created_at',
  replied: 'replied_at',
  solved: 'solved_at',
} as const;

export type MessageList = keyof typeof messageTimes;

/** Where the visits of a week are listed. */
export const visitsPath = (week: string, kind: VisitKind = 'all') =>
  `${weekPath(week)}visits/${kind === 'all' ? '' : `?of=${kind}`}`;

/** Where the rows are listed that a number counts; nothing where they have no list of their own. */
export function rowsPath(key: FigureKey, week: string): string | undefined {
  const kind = visitsOf[key];
  if (kind) return visitsPath(week, kind);
  const list = listOf[key];
  return list && (list.startsWith('/') ? list : `${weekPath(week)}${list}`);
}

const visitsOf: Partial<Record<FigureKey, VisitKind>> = {
  visits: 'all',
  wrote: 'wrote',
  confirmed: 'confirmed',
  gaveUp: 'gaveUp',
  probable: 'probable',
  answeredInSearch: 'answeredInSearch',
  unclear: 'unclear',
  selfServiceLow: 'confirmed',
  selfServiceHigh: 'found',
  minutesSaved: 'confirmed',
  formSent: 'sent',
  formLow: 'form',
  formHigh: 'form',
  holdOut: 'form',
  searches: 'searched',
  unanswered: 'unanswered',
  noClick: 'noClick',
  wroteAfter: 'unanswered',
};

const listOf: Partial<Record<FigureKey, string>> = {
  zendesk: 'messages/',
  rephrased: '/admin/gaps/',
  wordsToAdd: '#words',
  received: 'messages/',
  people: 'messages/',
  repeatContact: 'messages/',
  replyMedian: 'replied/',
  replyP90: 'replied/',
  replyInside: 'replied/',
  solvedMedian: 'solved/',
  solvedP90: 'solved/',
  solvedInside: 'solved/',
  satisfaction: 'surveys/',
  effortMean: 'surveys/',
  effortEasy: 'surveys/',
  again: 'surveys/',
};
