import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import type { FigureKey } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { likelyOf } from '../../numbers/outcome.ts';
import { duration } from '../../owner/format.ts';

/** One of the four numbers at the top, with its counts and its change in words. */
export interface Headline {
  /** Where it is listed with its definition. */
  key: FigureKey;
  name: string;
  value: string;
  detail: string;
  change: Change | undefined;
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
    value:
      low === null || high === null
        ? strings.numbers.countRange(confirmed, most)
        : strings.numbers.percentRange(low, high),
    detail: low === null ? strings.tooFew : figures.foundDetail(confirmed, most, week.visits),
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

const wrote = ({ week, before, strings }: Source): Headline => ({
  key: 'people',
  name: strings.week.figures.wrote,
  value: String(week.messages.people),
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
  value: String(search.unanswered.count),
  detail: strings.week.figures.ofSearches(search.searches),
  change: changeOf(
    { now: search.unanswered.count, before: before?.search.unanswered.count },
    fewerIsBetter,
    strings,
  ),
});

function reply({ week, before, strings }: Source): Headline {
  const { median, count } = week.messages.firstReply;
  const { figures } = strings.week;
  return {
    key: 'replyMedian',
    name: figures.reply,
    value: median === null ? '–' : duration(median, strings),
    detail: median === null ? figures.noReply : figures.replies(count),
    change: changeOf(
      { now: median, before: before?.messages.firstReply.median },
      ({ faster, slower }, by) => {
        const time = duration(Math.abs(by), strings);
        return { text: by < 0 ? faster(time) : slower(time), better: by < 0 };
      },
      strings,
    ),
  };
}

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
