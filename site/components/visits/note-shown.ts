import { keptQuery } from '../../../worker/contract/scrub.ts';
import type { Answers } from '../../search/answers.ts';
import { isUnwatched } from './do-not-track.ts';
import { noteSearch } from './note-visit.ts';
import { rephrased } from './rephrased.ts';
import { sendGap } from './send-gap.ts';

/** Notes in this tab's stay what was asked and shown. What was typed on meanwhile was no question. */
export function noteShown({ question, words, answered }: Answers) {
  if (isUnwatched) return;
  const query = keptQuery(question);
  const earlier = rephrased({ query, words, at: Date.now() });
  noteSearch(query, answered);
  if (earlier) void sendGap(earlier, 'rephrased');
}
