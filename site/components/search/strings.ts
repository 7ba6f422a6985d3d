import { fill } from '../../search/fill.ts';

/** What the list of results says, in this page's language; the page brings it. */
const findWords: Record<string, string> = JSON.parse(
  document.querySelector('#find-words')?.textContent ?? '{}',
);

/** A sentence with a question or a count in its place. */
export const said = (name: string, places: { q?: string; n?: number } = {}) =>
  fill(findWords[name] ?? '', places);
