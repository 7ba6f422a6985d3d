import { fold } from '../fold.ts';
import { type Features, features, isChinese, termOf, wordsOf } from './features.ts';

/** How much a word counts that stands for one of the question. */
const share = 0.35;

/** What else a question may be found by: words that customers use for those that it has. */
export function alsoFound(question: string, groups: readonly string[], locale: string): Features {
  const found: Features = new Map();
  const has = wordsIn(question, locale);
  for (const group of groups) {
    const words = group.split(' ');
    if (!words.some(has)) continue;
    for (const word of words) {
      for (const [name, feature] of features(word, locale))
        found.set(name, { ...feature, count: feature.count * share });
    }
  }
  return found;
}

/** Chinese words stand in a sentence without spaces, and the sentence may be cut otherwise. */
function wordsIn(question: string, locale: string): (word: string) => boolean {
  const folded = fold(question);
  if (isChinese(locale)) return (word) => folded.includes(word);
  const terms = new Set(wordsOf(question, locale).map((word) => termOf(word, locale)));
  return (word) => terms.has(termOf(word, locale));
}
