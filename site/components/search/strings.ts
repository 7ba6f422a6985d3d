import { fillCount } from '../../languages/plural-forms.ts';
import { fill } from '../../search/results/fill.ts';
import type { ResultStrings } from '../../search/results/strings.ts';
import { pageLocale } from '../browser/language.ts';

/** What the list of results says, in this page's language; the page brings it. */
export const strings: ResultStrings = JSON.parse(
  document.querySelector('#result-strings')?.textContent ?? '{}',
);

type CountName = 'all' | 'counted' | 'results';

/** A sentence with a question in its place. */
export const resultString = (
  name: Exclude<keyof ResultStrings, CountName | 'others'>,
  question = '',
) => fill(strings[name] ?? '', question);

/** A sentence with a count, and a question, in their places. */
export const countString = (name: CountName, count: number, question = '') =>
  fill(fillCount(strings[name], count, pageLocale), question);
