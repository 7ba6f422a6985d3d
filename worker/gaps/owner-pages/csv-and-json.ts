import type { GapChoice } from '../../contract/gaps.ts';
import { type Columns, csv } from '../../http/response/csv.ts';
import type { WaitingEmail } from '../db/telling.ts';
import type { GapList } from './gaps.tsx';

/** The list as a table for other programs, in codes like theirs, whatever the owner's language. */
export const gapsCsv = (gaps: GapList['gaps']) => csv(columns, gaps);

const columns: Columns<GapList['gaps'][number]> = {
  question: ({ query }) => query,
  language: ({ locale }) => locale,
  people: ({ people }) => people,
  minutes: ({ minutes }) => minutes && Math.round(minutes),
  waiting: ({ waiting }) => waiting,
  state: ({ gap, state }) => (gap === null ? 'new' : state),
  newest: ({ newest }) => newest,
  why: ({ reasons }) => reasons.join(' '),
  refused: ({ refused }) => refused.join(' '),
  article: ({ nearest }) => nearest?.article,
  confidence: ({ nearest }) => rounded(nearest?.confidence ?? 0),
  todo: ({ advice }) => advice,
  twin: ({ translation }) => translation?.gap,
  wordings: ({ wordings }) => wordings.map(({ query }) => query).join(' | '),
  byHand: ({ byHand }) => byHand,
  gap: ({ gap }) => gap,
};

/** The list for programs: what all pages show, with every wording. */
export const gapsJson = (
  { gaps, single, isCut, writeShare, ungrouped }: GapList & { ungrouped?: number },
  { choice: { page: _, ...choice }, telling }: { choice: GapChoice; telling: WaitingEmail[] },
) => ({
  ...{ ...choice, single, isCut, writeShare, ungrouped },
  aboutToBeTold: aboutToBeTold(telling),
  gaps: gaps.map(({ nearest, translation, wordings, minutes, advice, ...gap }) => ({
    ...gap,
    isNew: gap.gap === null,
    minutes: minutes && Math.round(minutes),
    todo: advice ?? null,
    nearest: nearest ? { ...nearest, confidence: rounded(nearest.confidence) } : null,
    twin: translation ?? null,
    wordings: wordings.map(({ query, people, newest }) => ({ query, people, newest })),
  })),
});

/** The gaps whose subscribers are about to be told; their addresses are not for programs. */
export const aboutToBeTold = (emails: WaitingEmail[]) =>
  [...Map.groupBy(emails, ({ gap }) => gap)].flatMap(([gap, [first, ...more]]) =>
    first
      ? [
          {
            gap,
            query: first.query,
            article: first.article,
            people: 1 + more.length,
            leaves: first.due_at,
          },
        ]
      : [],
  );

const rounded = (share: number) => Math.round(share * 100) / 100;
