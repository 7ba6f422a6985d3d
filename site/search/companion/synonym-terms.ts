import type { Analyser } from '../../languages/analyser.ts';
import { fold } from '../../languages/fold.ts';
import { type Features, features } from './features.ts';

/** How much a word counts that stands for one of the question. */
const share = 0.35;

/** What else a question may be found by: words that customers use for those that it has. */
export function synonymTerms(
  question: string,
  groups: readonly string[],
  analyser: Analyser,
): Features {
  const found: Features = new Map();
  const has = membersIn(question, analyser);
  for (const group of groups) {
    const members = group.split(' ');
    if (!members.some(has)) continue;
    for (const member of members) {
      for (const [name, feature] of features(member, analyser))
        found.set(name, { ...feature, count: feature.count * share });
    }
  }
  return found;
}

/** Whether a text has a member of a group. Without spaces between words the text may be cut otherwise. */
function membersIn(text: string, { writing, words, stem }: Analyser) {
  if (writing === 'unspaced') {
    const folded = fold(text);
    return (member: string) => folded.includes(member);
  }
  const asked = words(text);
  const joined = (some: readonly string[]) => ` ${some.map(stem).join(' ')} `;
  const stems = joined(asked);
  // Most members begin like no word of the text, and stemming takes longer than seeing that.
  const starts = new Set(asked.map(start));
  // "sign-in" stands for two words that follow each other.
  return (member: string) => starts.has(start(member)) && stems.includes(joined(member.split('-')));
}

const start = (word: string) => word.slice(0, 2);
