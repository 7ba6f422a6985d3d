import type { Mistake } from '../../site/content/yaml/parse.ts';
import type { AskedPromise } from './ask-promises.ts';

/** The promises whose article does not stand first, or not as an answer: what the customer sees, what to do. */
export const missedPromises = (asked: readonly AskedPromise[]): Mistake[] =>
  asked
    .filter(({ place, answered }) => place !== 1 || !answered)
    .map((promise) => ({
      file: promise.file,
      line: promise.line,
      key: 'question',
      message: messageOf(promise),
    }));

function messageOf({ question, article, place, first }: AskedPromise): string {
  const cure = `Add one like it to the questions of "${article}".`;
  if (place === 1)
    return `"${question}" finds "${article}" first, but not surely enough to be an answer. ${cure}`;
  if (first === null) return `"${question}" finds nothing. ${cure}`;
  const where = place ? `"${article}" at place ${place}` : `"${article}" not at all`;
  return `"${question}" finds "${first}" first and ${where}. ${cure}`;
}
