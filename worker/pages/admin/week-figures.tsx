import type { WeekNumbers } from '../../week/numbers.ts';
import type { OwnerWords } from '../../words/owner-words.ts';
import { duration, percent } from './told.ts';

interface Shown {
  week: WeekNumbers;
  /** The week before, when it is closed. */
  before: WeekNumbers | undefined;
  words: OwnerWords;
}

/** The four numbers at the top, each with its counts and its change in words. */
export function WeekFigures(shown: Shown) {
  return (
    <dl class="kpis">
      {[found(shown), wrote(shown), unanswered(shown), reply(shown)].map(
        ({ name, value, detail, change }) => (
          <div class="kpi">
            <dt>{name}</dt>
            <dd>
              {value}
              <small class="muted">{detail}</small>
              {change && <small class={change.better ? 'up' : 'down'}>{change.text}</small>}
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

interface Headline {
  name: string;
  value: string;
  detail: string;
  change: Change | undefined;
}

interface Change {
  text: string;
  better: boolean;
}

function found({ week, before, words }: Shown): Headline {
  const { low, high } = week.selfService;
  const { confirmed, probable } = week.outcomes;
  return {
    name: words.week.figures.found,
    value: low === null || high === null ? String(confirmed + probable) : shareRange(low, high),
    detail:
      low === null
        ? words.tooFew
        : words.week.figures.foundDetail(confirmed, confirmed + probable, week.visits),
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

function wrote({ week, before, words }: Shown): Headline {
  return {
    name: words.week.figures.wrote,
    value: String(week.messages.people),
    detail: words.week.figures.messages(week.messages.received),
    change: changeOf(week.messages.people, before?.messages.people, fewerIsBetter, words),
  };
}

function unanswered({ week: { search }, before, words }: Shown): Headline {
  return {
    name: words.week.figures.unanswered,
    value: String(search.unanswered.count),
    detail: words.week.figures.ofSearches(search.searches),
    change: changeOf(
      search.unanswered.count,
      before?.search.unanswered.count,
      fewerIsBetter,
      words,
    ),
  };
}

function reply({ week, before, words }: Shown): Headline {
  const { median, count } = week.messages.firstReply;
  const { figures } = words.week;
  return {
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

type ChangeWords = OwnerWords['week']['change'];

const fewerIsBetter = ({ more, fewer }: ChangeWords, by: number): Change =>
  by > 0 ? { text: more(by), better: false } : { text: fewer(-by), better: true };

/** How a number changed since the week before; nothing where one of the two is not known. */
function changeOf(
  now: number | null,
  before: number | null | undefined,
  told: (words: ChangeWords, by: number) => Change | undefined,
  { week: { change } }: OwnerWords,
): Change | undefined {
  if (now === null || before === null || before === undefined) return undefined;
  const same = { text: change.same, better: true };
  return now === before ? same : (told(change, now - before) ?? same);
}

const shareRange = (low: number, high: number) =>
  percent(low) === percent(high) ? percent(low) : `${percent(low).slice(0, -1)}–${percent(high)}`;
