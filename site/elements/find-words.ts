/** What the list of results says, in this page's language; the page brings it. */
const findWords: Record<string, string> = JSON.parse(
  document.querySelector('#find-words')?.textContent ?? '{}',
);

/** Puts a question or a count in its place in a sentence. */
export const said = (name: string, { q = '', n = 0 }: { q?: string; n?: number } = {}) =>
  (findWords[name] ?? '').replace('{q}', q).replace('{n}', String(n));
