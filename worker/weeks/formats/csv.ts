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
  minutes?: number;
  nearest?: string | undefined;
}

/** All numbers of a week, raw: shares between 0 and 1, times in hours, empty where there are too few to say. */
export function weekCsv(week: Reported, { strings }: Pick<View, 'strings'>): string {
  const rows: Row[] = [
    ...figuresOf(week).map((figure) => ({ ...figure, name: strings.figures[figure.key].name })),
    ...week.gaps.map(({ gap, query, people, locale, minutes, nearest }) => ({
      key: gap === null ? 'gap' : `gap-${gap}`,
      name: query,
      value: people,
      unit: 'people',
      locale,
      minutes,
      nearest: nearest?.article,
    })),
    ...proposedWords(week).map(({ article: nearest, query, locale, people, earlier }) => ({
      ...{ key: 'words', name: query, unit: 'people', locale, nearest },
      value: people + earlier.people,
    })),
    ...week.articles.flatMap(({ article: name, locale, helpful, contactAfterReading }) => [
      { key: 'helpful', name, locale, ...shareOf(helpful) },
      { key: 'contact-after-reading', name, locale, ...shareOf(contactAfterReading) },
    ]),
  ];
  return csv({ week: () => week.week, ...columns }, rows);
}

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
};
