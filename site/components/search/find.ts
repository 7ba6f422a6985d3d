import { analyserOf } from '../../languages/registry/analysers.ts';
import type { Answers } from '../../search/answers.ts';
import { ask } from '../../search/ask.ts';
import { BrokenIndex } from '../../search/broken-index.ts';
import { closeSearch, openSearch } from './open-search.ts';

/** How a question is asked. */
export interface FindOptions {
  topic?: string;
  /** Whether misspelt words may be corrected. */
  correcting?: boolean;
  /** Whether the page where a person is reached may be the answer; it may, unless it is said. */
  contact?: boolean;
}

/** Asks in this page's language, and where that does not answer, in the one that the question is in. Throws as `findHere`. */
export async function find(question: string, options: FindOptions = {}): Promise<Answers> {
  const how = { contact: true, ...options };
  const own = await findHere(question, how);
  if (own.answered && !mayBePinyin(own)) return own;
  const other = await import('./find-elsewhere.ts').catch(() => undefined);
  return other ? other.findElsewhere(own, how) : own;
}

/** Whether what is answered may be the Latin words of a question in pinyin. */
const mayBePinyin = ({ question, locale }: Answers) =>
  analyserOf(locale).typedInPinyin && /^[ -~]+$/.test(question);

/**
 * Asks the companion index of this page's language. A page that is older than the site may ask for files
 * that are gone, and what a browser keeps may be damaged: then the index is opened anew, once, past what is kept.
 * Throws when it did not load: nothing is known then, least of all that nobody has the answer.
 */
export async function findHere(question: string, how: FindOptions): Promise<Answers> {
  const index = openSearch();
  try {
    return await ask(await index, question, how);
  } catch (error) {
    closeSearch(index);
    if (!(error instanceof BrokenIndex)) throw error;
    return ask(await openSearch('reload'), question, how);
  }
}
