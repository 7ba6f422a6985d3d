import { differenceOf, minSample, shareOf, sum } from '../statistics.ts';
import { type Figure, type FigureKey, figureGroups, figuresOf } from './figures.ts';
import type { WeekNumbers } from './numbers.ts';

/** Of a stored week what its figures are made of, without its lists. */
export type WeekFigures = Omit<WeekNumbers, 'gaps' | 'synonyms' | 'words' | 'articles'>;

/** One figure of several weeks together. */
export interface SummedFigure extends Figure {
  /** How many of the weeks know it: an older one may not. */
  weeks: number;
  /** Whether several weeks have none together. */
  isPerWeek: boolean;
}

/** The figures of several weeks, by what they are about; counts are summed, and shares and intervals come from the sums. */
export function figuresOfSeveral(weeks: WeekFigures[]) {
  const groups = Map.groupBy(
    weeks.flatMap((week) => figureGroups(asWeek(week))),
    ({ group }) => group,
  );
  return [...groups].map(([group, ofWeeks]) => {
    const summed = ofWeeks.flatMap(({ figures }): readonly Figure[] => figures).filter(isSummed);
    const byKey = Map.groupBy(summed, ({ key }) => key);
    return { group, figures: [...byKey.values()].map((same) => sumFigure(same, weeks)) };
  });
}

/** The words of a week are those of the seven before it too: summed they would count again and again. */
const isSummed = ({ key }: Figure) => key !== 'wordsToAdd';

/** The figures of one of the weeks that several do not have together. */
export const figuresPerWeek = (week: WeekFigures): Figure[] =>
  figuresOf(asWeek(week)).filter(isPerWeek);

/** A median of medians is nobody's, and a share that looks back over weeks would count them again and again. */
const isPerWeek = ({ unit, key }: Figure) => unit === 'hours' || key === 'writeShare';

const asWeek = (week: WeekFigures): WeekNumbers => ({
  ...week,
  ...{ gaps: [], synonyms: [], words: [], articles: [] },
});

function sumFigure(figures: Figure[], weeks: WeekFigures[]): SummedFigure {
  const [{ key, unit }] = figures as [Figure];
  const known = { key, unit, weeks: figures.length, isPerWeek: false };
  if (figures.some(isPerWeek)) return { ...known, value: null, isPerWeek: true };
  const own = ownSums[key];
  if (own) return { ...known, ...own(weeks) };

  const count = total(figures.map((figure) => figure.count));
  const of = total(figures.map((figure) => figure.of));
  switch (unit) {
    case 'share':
      return { ...known, ...shareOfSums(key, count ?? 0, of ?? 0) };
    case 'ratio':
      return { ...known, ...ratioOf(count ?? 0, of ?? 0) };
    default:
      return {
        ...known,
        value: sum(figures.map(({ value }) => value ?? 0)),
        ...(count !== undefined && { count }),
        ...(of !== undefined && { of }),
      };
  }
}

/** The sum of what is there; nothing where none of it is. */
function total(values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? sum(known) : undefined;
}

/** What each answer says for itself, as a vote does: these are enough from as few as votes on. */
const saidByEach: FigureKey[] = [
  'replyInside',
  'solvedInside',
  'satisfaction',
  'effortEasy',
  'again',
];

function shareOfSums(key: FigureKey, count: number, of: number) {
  const { share: value, interval } = shareOf(
    count,
    of,
    saidByEach.includes(key) ? minSample.votes : minSample.visits,
  );
  return { value, interval, count, of };
}

const ratioOf = (count: number, of: number) => ({
  value: count >= minSample.visits && of > 0 ? count / of : null,
  count,
  of,
});

type Sum = Pick<Figure, 'value' | 'count' | 'interval'> & { weeks?: number };

/** What neither its values nor its counts give by themselves. */
const ownSums: Partial<Record<FigureKey, (weeks: WeekFigures[]) => Sum>> = {
  minutesSaved: (weeks) => {
    const known = weeks.filter(({ minutesSaved }) => minutesSaved.minutes !== null);
    return {
      value: known.length ? sum(known.map(({ minutesSaved }) => minutesSaved.minutes ?? 0)) : null,
      count: sum(known.map(({ outcomes, askers }) => outcomes.confirmed + askers.yes)),
      weeks: known.length,
    };
  },
  effortMean: (weeks) => {
    const steps = [1, 2, 3, 4, 5];
    const counts = steps.map((_, index) =>
      sum(weeks.map(({ surveys }) => surveys.effort.steps[index] ?? 0)),
    );
    const count = sum(counts);
    const points = sum(counts.map((answers, index) => answers * (index + 1)));
    return { value: count >= minSample.votes ? points / count : null, count };
  },
  holdOut: (weeks) => {
    const arm = (name: 'without' | 'with') => ({
      count: sum(weeks.map(({ form }) => form.holdOut[name].count)),
      of: sum(weeks.map(({ form }) => form.holdOut[name].of)),
    });
    const [without, withThem] = [arm('without'), arm('with')];
    const isEnough = Math.min(without.of, withThem.of) >= minSample.visits;
    const found = isEnough ? differenceOf(without, withThem) : undefined;
    return {
      value: found?.difference ?? null,
      interval: found?.interval ?? null,
      count: without.of,
    };
  },
};
