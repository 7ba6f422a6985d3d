import { createProgress } from '../terminal/progress.ts';
import type { OnProgress } from './ask-articles.ts';

/** Says on a terminal how far a step is that takes longer than a second; in a log it would be noise. */
export const terminalProgress = (): OnProgress =>
  process.stderr.isTTY ? createProgress(process.stderr) : () => {};
