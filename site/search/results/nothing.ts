import type { Answers } from '../answers.ts';
import type { ResultStrings } from './strings.ts';

/** That nothing here answers, or has what is named exactly; with a place for `askedFor`. */
export const noneSentence = ({ missing }: Answers, strings: ResultStrings): string =>
  missing === undefined ? strings.none : strings.missing;

/** What stands in the place of a question: the whole of it, or what it names exactly and nothing here has. */
export const askedFor = ({ answered, missing, question }: Answers): string =>
  answered ? question : (missing ?? question);
