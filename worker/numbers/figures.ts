import type { Interval, Share } from '../statistics.ts';
import type { WaitingTimes } from './messages.ts';
import type { WeekNumbers } from './numbers.ts';
import { likelyOf } from './outcome.ts';
import { proposedWords } from './words.ts';

/** One number of a week in the form in which it is listed, exported and explained. */
export interface Figure {
  key: FigureKey;
  unit: 'count' | 'share' | 'points' | 'hours' | 'minutes' | 'mean' | 'ratio';
  /** Null where there are too few to say. */
  value: number | null;
  count?: number;
  of?: number;
  interval?: Interval | null;
}

export type FigureKey =
  | ('visits' | 'wrote' | 'confirmed' | 'gaveUp' | 'probable' | 'answeredInSearch' | 'unclear')
  | ('selfServiceLow' | 'selfServiceHigh' | 'writeShare' | 'minutesSaved')
  | ('formSent' | 'formLow' | 'formHigh' | 'holdOut' | 'zendesk')
  | ('searches' | 'unanswered' | 'noClick' | 'rephrased')
  | ('wroteAfter' | 'wordsToAdd' | 'told' | 'toldYes' | 'toldNo')
  | ('received' | 'people' | 'repeatContact')
  | ('replyMedian' | 'replyP90' | 'replyClock' | 'replyInside')
  | ('solvedMedian' | 'solvedP90' | 'solvedClock' | 'solvedInside')
  | ('satisfaction' | 'effortMean' | 'effortEasy' | 'again');

/** All numbers of a week, in the order in which they are read. */
export const figuresOf = (week: WeekNumbers): Figure[] =>
  figureGroups(week).flatMap(({ figures }) => figures);

/** The same, by what they are about. */
export const figureGroups = (week: WeekNumbers) =>
  [
    { group: 'visits', figures: visitFigures(week) },
    { group: 'form', figures: formFigures(week) },
    { group: 'searches', figures: [...searchFigures(week), ...wordsFigure(week)] },
    { group: 'notified', figures: notifiedFigures(week) },
    { group: 'messages', figures: messageFigures(week) },
    { group: 'surveys', figures: surveyFigures(week) },
  ] as const;

function visitFigures({ visits, outcomes, selfService, ...week }: WeekNumbers): Figure[] {
  const { minutesSaved, askers } = week;
  const { wrote, confirmed, gaveUp, probable, answeredInSearch, unclear } = outcomes;
  return [
    { key: 'visits', unit: 'count', value: visits },
    { key: 'wrote', unit: 'count', value: wrote, of: visits },
    { key: 'confirmed', unit: 'count', value: confirmed, of: visits },
    { key: 'gaveUp', unit: 'count', value: gaveUp, of: visits },
    { key: 'probable', unit: 'count', value: probable, of: visits },
    ...(answeredInSearch === undefined
      ? []
      : [{ key: 'answeredInSearch', unit: 'count', value: answeredInSearch, of: visits } as const]),
    { key: 'unclear', unit: 'count', value: unclear, of: visits },
    {
      key: 'selfServiceLow',
      unit: 'share',
      value: selfService.low,
      interval: selfService.lowInterval,
      count: confirmed,
      of: visits,
    },
    {
      key: 'selfServiceHigh',
      unit: 'share',
      value: selfService.high,
      interval: selfService.highInterval,
      count: confirmed + likelyOf(outcomes),
      of: visits,
    },
    ...writeShareFigure(week),
    {
      key: 'minutesSaved',
      unit: 'minutes',
      value: minutesSaved.minutes,
      interval: minutesSaved.interval,
      count: confirmed + askers.yes,
    },
  ];
}

/** A week that closed before has no such share: it took every answer for a message. */
const writeShareFigure = ({ writeShare }: Pick<WeekNumbers, 'writeShare'>): Figure[] =>
  writeShare ? [ofShare('writeShare', writeShare)] : [];

function formFigures({ visits, form, messages }: WeekNumbers): Figure[] {
  const { opened, sent, confirmed, probable } = form;
  return [
    { key: 'formSent', unit: 'count', value: sent, of: opened },
    {
      key: 'formLow',
      unit: 'share',
      value: form.low,
      interval: form.lowInterval,
      count: confirmed,
      of: opened,
    },
    {
      key: 'formHigh',
      unit: 'share',
      value: form.high,
      interval: form.highInterval,
      count: confirmed + probable,
      of: opened,
    },
    ...holdOutFigure(form),
    {
      key: 'zendesk',
      unit: 'ratio',
      value: messages.zendeskRatio,
      count: visits,
      of: messages.people,
    },
  ];
}

/** The hold-out is an option: where nobody was held out there is nothing to say. */
function holdOutFigure({ holdOut }: WeekNumbers['form']): Figure[] {
  const { difference: value, interval, without } = holdOut;
  if (without.of === 0) return [];
  return [{ key: 'holdOut', unit: 'points', value, interval, count: without.of }];
}

const searchFigures = ({ search }: WeekNumbers): Figure[] => [
  { key: 'searches', unit: 'count', value: search.searches },
  ofShare('unanswered', search.unanswered),
  ofShare('noClick', search.noClick),
  { key: 'rephrased', unit: 'count', value: search.rephrased },
  ofShare('wroteAfter', search.wroteAfter),
];

/** A week that closed before words were looked for has nothing to say of them. */
const wordsFigure = (week: Partial<Pick<WeekNumbers, 'words'>>): Figure[] =>
  week.words ? [{ key: 'wordsToAdd', unit: 'count', value: proposedWords(week).length }] : [];

const notifiedFigures = ({ askers: { told, yes, no } }: WeekNumbers): Figure[] => [
  { key: 'told', unit: 'count', value: told },
  { key: 'toldYes', unit: 'count', value: yes },
  { key: 'toldNo', unit: 'count', value: no },
];

const messageFigures = ({
  messages: { firstReply, solved, ...messages },
}: WeekNumbers): Figure[] => [
  { key: 'received', unit: 'count', value: messages.received },
  { key: 'people', unit: 'count', value: messages.people },
  ofShare('repeatContact', messages.repeatContact),
  { key: 'replyMedian', unit: 'hours', value: firstReply.median, count: firstReply.count },
  { key: 'replyP90', unit: 'hours', value: firstReply.p90, count: firstReply.count },
  ...clockFigure('replyClock', firstReply),
  ofShare('replyInside', firstReply.insideTarget),
  { key: 'solvedMedian', unit: 'hours', value: solved.median, count: solved.count },
  { key: 'solvedP90', unit: 'hours', value: solved.p90, count: solved.count },
  ...clockFigure('solvedClock', solved),
  ofShare('solvedInside', solved.insideTarget),
];

const clockFigure = (key: FigureKey, { byClock, count }: WaitingTimes): Figure[] =>
  byClock ? [{ key, unit: 'hours', value: byClock.median, count }] : [];

const surveyFigures = ({ surveys: { satisfaction, effort, again } }: WeekNumbers): Figure[] => [
  ofShare('satisfaction', satisfaction.good),
  { key: 'effortMean', unit: 'mean', value: effort.mean, count: effort.easy.of },
  ofShare('effortEasy', effort.easy),
  ofShare('again', again),
];

const ofShare = (key: FigureKey, { share, interval, count, of }: Share): Figure => ({
  key,
  unit: 'share',
  value: share,
  interval,
  count,
  of,
});
