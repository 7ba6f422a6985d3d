/**
 * Whole numbers from 0 as text, five bits a character, as in source maps: small ones take one character, so they are
 * compact before and after compression, and need no encoding of their own inside JSON. The digits follow each other in
 * ASCII, which reads them without a table.
 */
export const packNumbers = (numbers: readonly number[]) => numbers.map(packNumber).join('');

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text.charCodeAt(at));
    value += (digit & 31) << shift;
    shift += 5;
    if (digit & 32) continue;
    numbers.push(value);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** The first digit is "#"; the backslash is left out, because JSON writes it as two characters. */
const first = 35;
const backslash = 92;

const digitAt = (code: number) => code - first - Number(code > backslash);

const characterOf = (digit: number) =>
  String.fromCharCode(first + digit + Number(first + digit >= backslash));

function packNumber(number: number): string {
  let rest = number;
  let text = '';
  do {
    const digit = rest & 31;
    rest >>>= 5;
    text += characterOf(rest > 0 ? digit | 32 : digit);
  } while (rest > 0);
  return text;
}

/** How far each number is from the one before. */
export const deltasOf = (numbers: readonly number[]) =>
  numbers.map((number, n) => number - (numbers[n - 1] ?? 0));

/** A number of either sign as one from 0: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export const unsigned = (number: number) => (number < 0 ? -2 * number - 1 : 2 * number);
export const signed = (number: number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
