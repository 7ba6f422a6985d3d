import type { Answers } from '../../../search/answers.ts';
import type { FindOptions } from '../find.ts';

/** Where a short answer is shown, and by what. */
export interface AnswerPlace {
  element: HTMLElement;
  /** Reads out what is shown. */
  status: Element | null;
  how: FindOptions;
  /** Whether the question still stands there. */
  isAsked: (question: string) => boolean;
  /** Shows answers in the place of others, and offers to refuse the first. */
  show: (answers: Answers, leftOut?: LeftOut) => void | Promise<void>;
}

/** What is said where answers were refused. */
export interface LeftOut {
  /** That one is left out, with a way back. */
  line: HTMLElement;
  /** That nothing else is sure enough to be shown in its place, where it is so. */
  nothingElse?: string | undefined;
}
