import type { WeekNumbers } from '../../numbers/numbers.ts';
import type { ReportedGap } from '../report.ts';

/** The week as it was stored; what its gaps are near to, and what there is to do about them, is as of now. */
export const weekForPrograms = (numbers: WeekNumbers, gaps: ReportedGap[]) => ({
  ...numbers,
  gaps: gaps.map(({ advice, ...gap }) => ({
    ...gap,
    state: gap.state?.what ?? 'open',
    todo: advice ?? null,
  })),
});
