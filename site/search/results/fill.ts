import type { Part } from './parts.ts';

/** A sentence in pieces: what a customer typed runs in its own direction, whatever stands around it. */
export function filled(sentence: string, question: string): Part[] {
  const [before = '', after] = sentence.split('{q}');
  return after === undefined ? [before] : [before, { tag: 'bdi', parts: [question] }, after];
}

/** Puts a question in its place in a sentence. What a customer typed is put in as it is, `$` and all. */
export const fill = (sentence: string, question: string): string =>
  sentence.replace('{q}', () => question);
