import { characterPairs } from '../search/traditional.ts';
import { traditionalPairs } from './traditional.ts';

/** A text in Simplified script, character by character, so that one question in two scripts is one. */
export const inSimplified = (text: string) => text.replace(/\p{Script=Han}/gu, simplifiedOf);

function simplifiedOf(character: string): string {
  simplified ??= characterPairs(traditionalPairs());
  return simplified.get(character) ?? character;
}

let simplified: Map<string, string> | undefined;
