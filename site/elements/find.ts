import { scrub } from '../../worker/contract/scrub.ts';
import { type Answers, ask, type Part } from '../search/ask.ts';
import { closeSearch, openSearch } from './open-search.ts';
import { noteSearch } from './visit.ts';

/**
 * Asks the index of this page's language and notes the search in this tab's stay.
 * Throws when the index did not load: then nothing is known, least of all that nobody has the answer.
 */
export async function find(question: string, locale: string, part: Part = {}): Promise<Answers> {
  try {
    const answers = await ask(await openSearch(locale), question, part);
    if (!part.from) noteSearch(scrub(question), answers.answered);
    return answers;
  } catch (error) {
    closeSearch();
    throw error;
  }
}
