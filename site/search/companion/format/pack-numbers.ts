/**
 * Whole numbers from 0 as text. One below 78 is a digit of its own, and most numbers are; any other one is 78 and more by
 * its remainder of 13, and what it is divided by that follows: so they are compact before and after compression, and need
 * no encoding of their own inside JSON. The digits follow each other in ASCII, which reads them without a table.
 */
export const packNumbers = (numbers: readonly number[]) => numbers.map(packNumber).join('');

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let scale = 1;
  for (let at = 0; at < text.length; at++) {
    const digit = digitAt(text.charCodeAt(at));
    value += digit * scale;
    scale *= remainders;
    if (digit >= alone) continue;
    numbers.push(value);
    value = 0;
    scale = 1;
  }
  return numbers;
}

/** So many of the 91 digits are numbers of their own: with 32 of them Chinese indexes in parts take 1 % more bytes. */
const alone = 78;
const remainders = 91 - alone;

/** The first digit is "#"; the backslash is left out, because JSON writes it as two characters. */
const first = 35;
const backslash = 92;

const digitAt = (code: number) => code - first - Number(code > backslash);

const characterOf = (digit: number) =>
  String.fromCharCode(first + digit + Number(first + digit >= backslash));

function packNumber(number: number): string {
  if (number < alone) return characterOf(number);
  const digit = alone + ((number - alone) % remainders);
  return characterOf(digit) + packNumber((number - digit) / remainders);
}

/** How far each number is from the one before. */
export const deltasOf = (numbers: readonly number[]) =>
  numbers.map((number, n) => number - (numbers[n - 1] ?? 0));

/** A number of either sign as one from 0: 0, −1, 1, −2 … become 0, 1, 2, 3 … */
export const unsigned = (number: number) => (number < 0 ? -2 * number - 1 : 2 * number);
export const signed = (number: number) => (number % 2 === 1 ? -(number + 1) / 2 : number / 2);
