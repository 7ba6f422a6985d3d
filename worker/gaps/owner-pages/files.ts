import type { GapChoice } from '../../contract/gaps.ts';
import { csv } from '../../http/csv.ts';
import type { View } from '../../owner/view.ts';
import type { GapList } from './gaps.tsx';

/** The list as a table for other programs. */
export const gapsCsv = (gaps: GapList['gaps'], { strings }: View) =>
  csv([
    [
      ...['question', 'language', 'people', 'minutes', 'waiting', 'state', 'newest', 'why'],
      ...['article', 'confidence', 'twin', 'wordings', 'gap'],
    ],
    ...gaps.map((gap) => [
      ...[gap.query, gap.locale, gap.people, Math.round(gap.minutes), gap.waiting],
      ...[gap.gap === null ? 'new' : gap.state],
      ...[gap.newest, gap.reasons.map((reason) => strings.gaps.why[reason]).join(' · ')],
      ...[gap.nearest?.article ?? null, rounded(gap.nearest?.confidence ?? 0)],
      ...[
        gap.translation?.gap ?? null,
        gap.wordings.map(({ query }) => query).join(' | '),
        gap.gap,
      ],
    ]),
  ]);

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
