import { fill } from '../../search/fill.ts';
import type { ResultStrings } from '../../search/result-strings.ts';

/** What the list of results says, in this page's language; the page brings it. */
export const strings: ResultStrings = JSON.parse(
  document.querySelector('#result-strings')?.textContent ?? '{}',
);

/** A sentence with a question or a count in its place. */
export const resultString = (name: keyof ResultStrings, places: { q?: string; n?: number } = {}) =>
  fill(strings[name] ?? '', places);
