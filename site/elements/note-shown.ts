import type { Answers } from '../search/answers.ts';
import { sendGap } from './note-gap.ts';
import { rephrased } from './rephrased.ts';
import { scrubbed } from './scrubbed.ts';
import { noteSearch } from './visit.ts';

/** Notes in this tab's stay what was asked and shown. What was typed on meanwhile was no question. */
export async function noteShown({ question, words, answered }: Answers) {
  const earlier = rephrased({ question, words, at: Date.now() });
  noteSearch(await scrubbed(question), answered);
  if (earlier) await sendGap(earlier, 'rephrased');
}
