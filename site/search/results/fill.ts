import type { Part } from './parts.ts';

/** A sentence in pieces: what a customer typed runs in its own direction, whatever stands around it. */
export function filled(sentence: string, question: string): Part[] {
  const [before = '', after] = sentence.split('{q}');
  return after === undefined
    ? [before]
    : [before, { tag: 'bdi', parts: [beginning(question)] }, after];
}

/** Puts a question in its place in a sentence. What a customer typed is put in as it is, `$` and all. */
export const fill = (sentence: string, question: string): string =>
  sentence.replace('{q}', () => beginning(question));

/** Of a message that was asked, no more is said back. In characters. */
const mostShown = 120;

const beginning = (question: string) =>
  question.length > mostShown ? `${[...question].slice(0, mostShown).join('')}…` : question;
