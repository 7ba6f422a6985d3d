import type { Edit } from './edits.ts';

/** What was written, and what to do next. */
export const doneText = (gap: number, edits: readonly Edit[], next: string): string =>
  [
    ...edits.map(({ file }) => file),
    '',
    next,
    'The gap closes by itself once the build answers its questions, and who left an address is told.',
    `npm run gaps -- undo ${gap} takes this back.`,
  ].join('\n');
