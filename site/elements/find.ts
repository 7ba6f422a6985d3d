import { scrub } from '../../worker/contract/scrub.ts';
import { type Answers, ask, type Part } from '../search/ask.ts';
import { sendGap } from './note-gap.ts';
import { closeSearch, openSearch } from './open-search.ts';
import { rephrased } from './rephrased.ts';
import { noteSearch } from './visit.ts';

/**
 * Asks the index of this page's language.
 * Throws when the index did not load: then nothing is known, least of all that nobody has the answer.
 */
export async function find(question: string, locale: string, part: Part = {}): Promise<Answers> {
  try {
    return await ask(await openSearch(locale), question, part);
  } catch (error) {
    closeSearch();
    throw error;
  }
}

/** Notes in this tab's stay what was asked and shown. What was typed on meanwhile was no question. */
export function noteShown({ question, words, answered }: Answers) {
  noteSearch(scrub(question), answered);
  const earlier = rephrased({ question, words, at: Date.now() });
  if (earlier) sendGap(earlier, 'rephrased');
}
