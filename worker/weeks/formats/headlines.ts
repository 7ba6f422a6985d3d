import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { FigureKey } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { duration } from '../../owner/format.ts';
import { livedHours } from './lived-text.ts';

/** One of the four numbers at the top, with its counts and its change in words. */
export interface Headline {
  /** Where it is listed with its definition. */
  key: FigureKey;
  name: string;
  /** Two of equal weight where one alone would be misread. */
  values: HeadlineValue[];
  detail: string;
  change: Change | undefined;
}

interface HeadlineValue {
  text: string;
  /** By which clock, for a time. */
  of?: string;
}

export interface Change {
  text: string;
  /** Nothing where it did not change. */
  better?: boolean;
}

interface Source {
  week: WeekNumbers;
  before: WeekNumbers | undefined;
  strings: OwnerStrings;
}

export const headlinesOf = (source: Source): Headline[] => [
  found(source),
  wrote(source),
  unanswered(source),
  reply(source),
];

function found({ week, before, strings }: Source): Headline {
  const { low, high } = week.selfService;
  const { confirmed } = week.outcomes;
  const most = confirmed + likelyOf(week.outcomes);
  const { figures } = strings.week;
  return {
    key: 'selfServiceHigh',
    name: figures.found,
    values: one(
      low === null || high === null
        ? strings.numbers.countRange(confirmed, most)
        : strings.numbers.percentRange(low, high),
    ),
    detail: foundDetail(week, strings),
    change: changeOf(
      { now: high, before: before?.selfService.high },
      ({ pointsMore, pointsLess }, by) => {
        const points = Math.round(Math.abs(by) * 100);
        return points
          ? { text: by > 0 ? pointsMore(points) : pointsLess(points), better: by > 0 }
          : undefined;
      },
      strings,
    ),
  };
}

/** What the range is made of; where there are too few for a share, what it is made of all the same. */
function foundDetail({ visits, outcomes, selfService }: WeekNumbers, strings: OwnerStrings) {
  const { low, high } = selfService;
  const { foundDetail: say } = strings.week.figures;
  const counts = [outcomes.confirmed, likelyOf(outcomes), visits] as const;
  if (low === null || high === null) return say(...counts);
  return say(...counts, {
    low: strings.numbers.percent(low),
    high: strings.numbers.percent(high),
  });
}

const wrote = ({ week, before, strings }: Source): Headline => ({
  key: 'people',
  name: strings.week.figures.wrote,
  values: one(String(week.messages.people)),
  detail: strings.week.figures.messages(week.messages.received),
  change: changeOf(
    { now: week.messages.people, before: before?.messages.people },
    fewerIsBetter,
    strings,
  ),
});

const unanswered = ({ week: { search }, before, strings }: Source): Headline => ({
  key: 'unanswered',
  name: strings.week.figures.unanswered,
  values: one(String(search.unanswered.count)),
  detail: strings.week.figures.ofSearches(search.searches),
  change: changeOf(
    { now: search.unanswered.count, before: before?.search.unanswered.count },
    fewerIsBetter,
    strings,
  ),
});

function reply({ week, before, strings }: Source): Headline {
  const { firstReply } = week.messages;
  const { median, count } = firstReply;
  const { change, figures } = strings.week;
  const lived = livedHours('median', firstReply);
  return {
    key: 'replyMedian',
    name: figures.reply,
    values: replyValues(median, lived, strings),
    detail: median === null ? figures.noReply : figures.replies(count),
    change: changeOf(
      { now: median, before: before?.messages.firstReply.median },
      ({ faster, slower }, by) => {
        const time = duration(Math.abs(by), strings);
        const text = by < 0 ? faster(time) : slower(time);
        return { text: lived === undefined ? text : change.inOffice(text), better: by < 0 };
      },
      strings,
    ),
  };
}

/** What people lived through stands beside the office hours, as large: nobody waits in office hours. */
function replyValues(
  median: number | null,
  lived: number | undefined,
  strings: OwnerStrings,
): HeadlineValue[] {
  const { clock, office } = strings.week.figures;
  if (median === null) return one('–');
  const hours = { text: duration(median, strings), of: office };
  return lived === undefined ? [hours] : [{ text: duration(lived, strings), of: clock }, hours];
}

const one = (text: string): HeadlineValue[] => [{ text }];

/** "12 h by the clock, 0 min in office hours" */
export const valuesText = ({ values }: Pick<Headline, 'values'>, { week }: OwnerStrings): string =>
  values
    .map(({ text, of }) => (of ? week.figures.timed(text, of) : text))
    .join(week.figures.between);

type ChangeStrings = OwnerStrings['week']['change'];

const fewerIsBetter = ({ more, fewer }: ChangeStrings, by: number): Change =>
  by > 0 ? { text: more(by), better: false } : { text: fewer(-by), better: true };

/** How a number changed since the week before; nothing where one of the two is not known. */
function changeOf(
  { now, before }: { now: number | null; before: number | null | undefined },
  say: (strings: ChangeStrings, by: number) => Change | undefined,
  { week: { change } }: OwnerStrings,
): Change | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const same = { text: change.same };
  return now === before ? same : (say(change, now - before) ?? same);
}
