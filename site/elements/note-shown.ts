import { keptQuery } from '../../worker/contract/scrub.ts';
import type { Answers } from '../search/answers.ts';
import { rephrased } from './rephrased.ts';
import { sendGap } from './send-gap.ts';
import { isUnwatched } from './unwatched.ts';
import { noteSearch } from './visit.ts';

/** Notes in this tab's stay what was asked and shown. What was typed on meanwhile was no question. */
export function noteShown({ question, words, answered }: Answers) {
  if (isUnwatched) return;
  const query = keptQuery(question);
  const earlier = rephrased({ query, words, at: Date.now() });
  noteSearch(query, answered);
  if (earlier) void sendGap(earlier, 'rephrased');
}
