import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import type { ArticleWords } from '../numbers/words.ts';

/** How many people used these words, and why they are proposed: "2 people", "chosen as result 3", "one said it solved it". */
export function wordsFacts(
  { people, confirmed, place, earlier }: ArticleWords,
  { words: strings }: OwnerStrings,
): string[] {
  const solved = confirmed + earlier.confirmed;
  return [
    strings.people(people + earlier.people),
    ...(place === null ? [] : [strings.chosen(place)]),
    ...(solved > 0 ? [strings.solved(solved)] : []),
  ];
}
