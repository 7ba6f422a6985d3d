import type { OwnerStrings } from '../../../site/languages/strings.ts';
import { duration } from '../../owner/format.ts';
import type { FigureKey } from '../numbers/figures.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';

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
  words: OwnerStrings;
}

export const headlinesOf = (source: Source): Headline[] => [
  found(source),
  wrote(source),
  unanswered(source),
  reply(source),
];

function found({ week, before, words }: Source): Headline {
  const { low, high } = week.selfService;
  const { confirmed, probable } = week.outcomes;
  const { figures } = words.week;
  return {
    key: 'selfServiceHigh',
    name: figures.found,
    value:
      low === null || high === null
        ? countRange(confirmed, confirmed + probable)
        : words.numbers.percentRange(low, high),
    detail:
      low === null
        ? words.tooFew
        : figures.foundDetail(confirmed, confirmed + probable, week.visits),
    change: changeOf(
      high,
      before?.selfService.high,
      ({ pointsMore, pointsLess }, by) => {
        const points = Math.round(Math.abs(by) * 100);
        return points
          ? { text: by > 0 ? pointsMore(points) : pointsLess(points), better: by > 0 }
          : undefined;
      },
      words,
    ),
  };
}

const wrote = ({ week, before, words }: Source): Headline => ({
  key: 'people',
  name: words.week.figures.wrote,
  value: String(week.messages.people),
  detail: words.week.figures.messages(week.messages.received),
  change: changeOf(week.messages.people, before?.messages.people, fewerIsBetter, words),
});

const unanswered = ({ week: { search }, before, words }: Source): Headline => ({
  key: 'unanswered',
  name: words.week.figures.unanswered,
  value: String(search.unanswered.count),
  detail: words.week.figures.ofSearches(search.searches),
  change: changeOf(search.unanswered.count, before?.search.unanswered.count, fewerIsBetter, words),
});

function reply({ week, before, words }: Source): Headline {
  const { median, count } = week.messages.firstReply;
  const { figures } = words.week;
  return {
    key: 'replyMedian',
    name: figures.reply,
    value: median === null ? '–' : duration(median, words),
    detail: median === null ? figures.noReply : figures.replies(count),
    change: changeOf(
      median,
      before?.messages.firstReply.median,
      ({ faster, slower }, by) => {
        const time = duration(Math.abs(by), words);
        return { text: by < 0 ? faster(time) : slower(time), better: by < 0 };
      },
      words,
    ),
  };
}

type ChangeWords = OwnerStrings['week']['change'];

const fewerIsBetter = ({ more, fewer }: ChangeWords, by: number): Change =>
  by > 0 ? { text: more(by), better: false } : { text: fewer(-by), better: true };

/** How a number changed since the week before; nothing where one of the two is not known. */
function changeOf(
  now: number | null,
  before: number | null | undefined,
  say: (words: ChangeWords, by: number) => Change | undefined,
  { week: { change } }: OwnerStrings,
): Change | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const same = { text: change.same };
  return now === before ? same : (say(change, now - before) ?? same);
}

const countRange = (low: number, high: number) => (low === high ? `${low}` : `${low}–${high}`);
