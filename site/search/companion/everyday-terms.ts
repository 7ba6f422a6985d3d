import { fold } from '../../languages/fold.ts';
import { type Features, features, isChinese, termOf, wordsOf } from './features.ts';

/** How much a word counts that stands for one of the question. */
const share = 0.35;

/** What else a question may be found by: words that customers use for those that it has. */
export function alsoFound(question: string, groups: readonly string[], locale: string): Features {
  const found: Features = new Map();
  const has = isChinese(locale) ? signsIn(question) : wordsIn(question, locale);
  for (const group of groups) {
    const members = group.split(' ');
    if (!members.some(has)) continue;
    for (const member of members) {
      for (const [name, feature] of features(member, locale))
        found.set(name, { ...feature, count: feature.count * share });
    }
  }
  return found;
}

/** Chinese words stand in a sentence without spaces, and the sentence may be cut otherwise. */
function signsIn(question: string): (member: string) => boolean {
  const folded = fold(question);
  return (member) => folded.includes(member);
}

/** "sign-in" stands for two words of the question that follow each other. */
function wordsIn(question: string, locale: string): (member: string) => boolean {
  const terms = (words: readonly string[]) =>
    ` ${words.map((word) => termOf(word, locale)).join(' ')} `;
  const asked = wordsOf(question, locale);
  const wanted = terms(asked);
  // Most members begin like no word of the question, and finding a term takes longer than seeing that.
  const starts = new Set(asked.map(start));
  return (member) => starts.has(start(member)) && wanted.includes(terms(member.split('-')));
}

const start = (word: string) => word.slice(0, 2);
