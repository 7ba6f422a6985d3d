import type { CompanionAnswer, CompanionResult } from './companion/ask-companion.ts';

/** A question of more content words says which article it is after. */
const mostAmbiguous = 3;
/** So many may be offered to choose from. */
export const mostChoices = 3;

/**
 * What share of the best article's score another one has that may be meant as well: less where the word or the two that were
 * typed name it.
 */
const asNear = { looked: 0.6, named: [0.3, 0.5], asked: 0.9 };

/**
 * How many of the first results a customer is asked to choose from: two or three where a few words may mean either, or where
 * the best one's answer would harm something else; else 0. `words` is how many content words the question has.
 */
export function choicesOf(
  results: readonly CompanionResult[],
  { sure, isOtherMatter, ending, most = mostChoices }: CompanionAnswer,
  words: number,
): number {
  const [best] = results;
  // Where no answer would be shown nothing is in doubt: the list has all that is near.
  if (!sure || !best || results.length < 2 || (ending && isOtherMatter)) return 0;
  const isNear = ({ score, named }: CompanionResult) => {
    if (words > mostAmbiguous) return false;
    const looked = named ? (asNear.named[words - 1] ?? asNear.looked) : asNear.looked;
    return score >= best.score * (words === mostAmbiguous ? asNear.asked : looked);
  };
  const near = results.slice(1, mostChoices).filter(isNear).length;
  return near || isOtherMatter ? Math.min(most, results.length, 1 + (near || 1)) : 0;
}
