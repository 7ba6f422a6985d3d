import type { Mistake } from '../../site/content/parse-yaml.ts';
import type { AskedPromise } from './ask-promises.ts';

/** The promises whose article does not stand first: what stands in its place, and what to do. */
export const missedPromises = (asked: readonly AskedPromise[]): Mistake[] =>
  asked
    .filter(({ place }) => place !== 1)
    .map((promise) => ({
      file: promise.file,
      line: promise.line,
      key: 'question',
      message: messageOf(promise),
    }));

function messageOf({ question, article, place, first }: AskedPromise): string {
  const cure = `Add it to the questions of "${article}".`;
  if (first === null) return `"${question}" finds nothing. ${cure}`;
  const where = place ? `"${article}" at place ${place}` : `"${article}" not at all`;
  return `"${question}" finds "${first}" first and ${where}. ${cure}`;
}
