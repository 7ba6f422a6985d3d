import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { type Columns, csv } from '../../http/response/csv.ts';
import { figuresOf } from '../../numbers/figures.ts';
import type { WeekNumbers } from '../../numbers/numbers.ts';
import { proposedWords } from '../../numbers/words.ts';
import type { View } from '../../owner/view.ts';
import type { Interval, Share } from '../../statistics.ts';
import type { ReportedGap } from '../report.ts';

type Reported = Omit<WeekNumbers, 'gaps'> & { gaps: ReportedGap[] };

/** A number of a week, a gap of it, or words for an article. What it does not say is empty. */
interface Row {
  key: string;
  name: string;
  value: number | null;
  unit: string;
  count?: number | undefined;
  of?: number | undefined;
  interval?: Interval | null | undefined;
  locale?: string;
  minutes?: number | null;
  nearest?: string | undefined;
  todo?: string | undefined;
}

/** All numbers of a week, raw: shares between 0 and 1, times in hours, empty where there are too few to say. */
export function weekCsv(week: Reported, { strings }: Pick<View, 'strings'>): string {
  const rows: Row[] = [
    ...figuresOf(week).map((figure) => ({ ...figure, name: strings.figures[figure.key].name })),
    ...asideRows(week, strings),
    ...seamRow(week),
    ...week.gaps.map(({ gap, query, people, locale, minutes, nearest, advice }) => ({
      key: gap === null ? 'gap' : `gap-${gap}`,
      name: query,
      value: people,
      unit: 'people',
      locale,
      minutes,
      nearest: nearest?.article,
      todo: advice,
    })),
    ...proposedWords(week).map(({ article: nearest, query, locale, people, earlier }) => ({
      ...{ key: 'words', name: query, unit: 'people', locale, nearest },
      value: people + earlier.people,
    })),
    ...languageRows(week, strings),
    ...week.articles.flatMap(({ article: name, locale, helpful, contactAfterReading }) => [
      { key: 'helpful', name, locale, ...shareOf(helpful) },
      { key: 'contact-after-reading', name, locale, ...shareOf(contactAfterReading) },
    ]),
  ];
  return csv({ week: () => week.week, ...columns }, rows);
}

/** What of one network is more than counts; whether the figures count it, the week's page says. */
function asideRows({ setAside }: Reported, { setAside: { csv: names } }: OwnerStrings): Row[] {
  if (!setAside) return [];
  return (['visits', 'votes', 'people'] as const).map((what) => ({
    key: `set-aside-${what}`,
    name: names[what],
    value: setAside[what],
    unit: 'count',
  }));
}

/** By how many hours a changed time zone made the week longer; a week that closed before says nothing of it. */
const seamRow = ({ seam, timeZone }: Partial<Pick<WeekNumbers, 'seam' | 'timeZone'>>): Row[] =>
  seam
    ? [{ key: 'seam', name: `${seam.before} > ${timeZone}`, value: seam.hours, unit: 'hours' }]
    : [];

/** The figures that stand apart by language; none of a week that closed before they did. */
const languageRows = (
  { languages = [] }: Pick<Reported, 'languages'>,
  { figures }: OwnerStrings,
): Row[] =>
  languages.flatMap(({ locale, visits, selfService: { low, high, ...found }, unanswered }) => [
    { key: 'language-visits', name: figures.visits.name, locale, value: visits, unit: 'count' },
    {
      ...{ key: 'language-found-low', name: figures.selfServiceLow.name, locale, unit: 'share' },
      ...{ value: low, interval: found.lowInterval, of: visits },
    },
    {
      ...{ key: 'language-found-high', name: figures.selfServiceHigh.name, locale, unit: 'share' },
      ...{ value: high, interval: found.highInterval, of: visits },
    },
    { key: 'language-unanswered', name: figures.unanswered.name, locale, ...shareOf(unanswered) },
  ]);

const shareOf = ({ share, count, of, interval }: Share) => ({
  value: share,
  unit: 'share',
  count,
  of,
  interval,
});

const columns: Columns<Row> = {
  key: ({ key }) => key,
  name: ({ name }) => name,
  value: ({ value }) => value,
  unit: ({ unit }) => unit,
  count: ({ count }) => count,
  of: ({ of }) => of,
  low: ({ interval }) => interval?.[0],
  high: ({ interval }) => interval?.[1],
  language: ({ locale }) => locale,
  minutes: ({ minutes }) => minutes,
  nearest: ({ nearest }) => nearest,
  todo: ({ todo }) => todo,
};
