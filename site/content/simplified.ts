import { traditionalPairs } from './traditional.ts';

/** A text in Simplified script, character by character, so that one question in two scripts is one. */
export const inSimplified = (text: string) => text.replace(/\p{Script=Han}/gu, simplifiedOf);

function simplifiedOf(sign: string): string {
  simplified ??= pairs();
  return simplified.get(sign) ?? sign;
}

let simplified: Map<string, string> | undefined;

function pairs(): Map<string, string> {
  const signs = [...traditionalPairs()];
  return new Map(
    signs.flatMap((sign, n) => (n % 2 === 0 ? [[sign, signs[n + 1] ?? sign] as const] : [])),
  );
}
