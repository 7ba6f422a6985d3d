import { createHash } from 'node:crypto';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import type { Locale } from '../../../languages/registry/locales.ts';
import type { SourceText } from './source.ts';
import { type Learnt, trainClassifier } from './train-classifier.ts';

/** Where what was learnt is kept from one build to the next, by the key of what it was learnt from. */
export interface LearntBefore {
  read(key: string): Learnt | undefined;
  keep(key: string, learnt: Learnt): void;
}

/** What these texts teach: learnt now, unless it was learnt before from just what learning reads of them. */
export function learn(
  texts: readonly SourceText[],
  locale: Locale,
  before: LearntBefore | undefined,
): Learnt {
  const analyser = analyserOf(locale);
  if (!before) return trainClassifier(texts, analyser);
  const key = keyOf(texts, locale);
  const known = before.read(key);
  if (known) return known;
  const learnt = trainClassifier(texts, analyser);
  before.keep(key, learnt);
  return learnt;
}

/**
 * A hash of all that learning reads: of a body it is which words there are, not where nor how often. One article that is changed
 * changes how rare its words are, and with that a little of every other: so it is all or nothing.
 */
function keyOf(texts: readonly SourceText[], locale: Locale): string {
  const hash = createHash('sha256').update(locale);
  for (const { passages, body, exact } of texts) {
    const said = passages.map(({ kind, isPhrasing, text }) => [kind, isPhrasing ?? false, text]);
    const words = [body, exact].map((list) => [...new Set(list)].sort());
    hash.update(JSON.stringify([said, words]));
  }
  return hash.digest('hex');
}
