import { scrub } from '../../worker/contract/scrub.ts';
import type { Answers } from '../search/answers.ts';
import { sendGap } from './note-gap.ts';
import { rephrased } from './rephrased.ts';
import { noteSearch } from './visit.ts';

/** Notes in this tab's stay what was asked and shown. What was typed on meanwhile was no question. */
export function noteShown({ question, words, answered }: Answers) {
  const earlier = rephrased({ question, words, at: Date.now() });
  noteSearch(scrub(question), answered);
  if (earlier) void sendGap(earlier, 'rephrased');
}
