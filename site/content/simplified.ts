import { signPairs } from '../search/companion/sign-pairs.ts';
import { traditionalPairs } from './traditional.ts';

/** A text in Simplified script, character by character, so that one question in two scripts is one. */
export const inSimplified = (text: string) => text.replace(/\p{Script=Han}/gu, simplifiedOf);

function simplifiedOf(sign: string): string {
  simplified ??= signPairs(traditionalPairs());
  return simplified.get(sign) ?? sign;
}

let simplified: Map<string, string> | undefined;
