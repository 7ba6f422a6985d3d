import { fold } from '../fold.ts';
import { type Features, features, isChinese, termOf, wordsOf } from './features.ts';

/** How much a word counts that stands for one of the question. */
const share = 0.25;

/** What else a question may be found by: words that customers use for those that it has. */
export function alsoFound(question: string, groups: readonly string[], locale: string): Features {
  const found: Features = new Map();
  for (const group of groups) {
    const words = group.split(' ');
    if (!words.some((word) => has(question, word, locale))) continue;
    for (const word of words) {
      for (const [name, feature] of features(word, locale))
        found.set(name, { ...feature, count: feature.count * share });
    }
  }
  return found;
}

/** Chinese words stand in a sentence without spaces, and the sentence may be cut otherwise. */
function has(question: string, word: string, locale: string): boolean {
  if (isChinese(locale)) return fold(question).includes(word);
  const term = termOf(word, locale);
  return wordsOf(question, locale).some((asked) => termOf(asked, locale) === term);
}
