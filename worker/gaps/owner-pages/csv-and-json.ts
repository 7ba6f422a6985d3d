import type { GapChoice } from '../../contract/gaps.ts';
import { type Columns, csv } from '../../http/response/csv.ts';
import type { GapList } from './gaps.tsx';

/** The list as a table for other programs, in codes like theirs, whatever the owner's language. */
export const gapsCsv = (gaps: GapList['gaps']) => csv(columns, gaps);

const columns: Columns<GapList['gaps'][number]> = {
  question: ({ query }) => query,
  language: ({ locale }) => locale,
  people: ({ people }) => people,
  minutes: ({ minutes }) => Math.round(minutes),
  waiting: ({ waiting }) => waiting,
  state: ({ gap, state }) => (gap === null ? 'new' : state),
  newest: ({ newest }) => newest,
  why: ({ reasons }) => reasons.join(' '),
  article: ({ nearest }) => nearest?.article,
  confidence: ({ nearest }) => rounded(nearest?.confidence ?? 0),
  twin: ({ translation }) => translation?.gap,
  wordings: ({ wordings }) => wordings.map(({ query }) => query).join(' | '),
  gap: ({ gap }) => gap,
};

/** The list for programs: what the page shows, with every wording. */
export const gapsJson = ({ gaps, ...rest }: GapList, choice: GapChoice) => ({
  ...choice,
  ...rest,
  gaps: gaps.map(({ nearest, translation, wordings, minutes, ...gap }) => ({
    ...gap,
    isNew: gap.gap === null,
    minutes: Math.round(minutes),
    nearest: nearest ? { ...nearest, confidence: rounded(nearest.confidence) } : null,
    twin: translation ?? null,
    wordings: wordings.map(({ query, people, newest }) => ({ query, people, newest })),
  })),
});

const rounded = (share: number) => Math.round(share * 100) / 100;
