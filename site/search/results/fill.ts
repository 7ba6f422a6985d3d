/** Puts a question in its place in a sentence. What a customer typed is put in as it is, `$` and all. */
export const fill = (sentence: string, question: string): string =>
  sentence.replace('{q}', () => question);
