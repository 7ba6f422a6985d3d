import { blank, type Span, spansOf } from '../text/spans.ts';
import { behindValue, endsWithNumbered, numberBehind, valuesBefore } from '../text/words.ts';
import { withoutOtherNumbers } from './other-numbers.ts';

/** Chinese identity numbers, by their date and their last character. */
export const identityNumbers = (text: string): Span[] => [
  ...spansOf(identityNumber, text, (found) => isIdentityNumber(found.replace(/[ -]/g, ''))),
];

const identityNumber =
  /(?<before>^|[^\d])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/g;

/** Whether this is a Chinese identity number; the last character proves the others (GB 11643). */
function isIdentityNumber(number: string): boolean {
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

/** US social security numbers and taxpayers' numbers of their form, by the numbers that are never given out. */
export const socialSecurityNumbers = (text: string): Span[] => [
  ...spansOf(socialSecurityNumber, text),
];

/** SSA: no area 000, 666 or 9xx, no group 00, no serial 0000. IRS: 9xx, and groups from 50. Spaced, no year at its end. */
const socialSecurityNumber =
  /(?<before>^|[^\w.+-])(?:(?!000|666)[0-8]\d\d(?!.00)|9\d\d(?=.[5-9]))(?<sign>[ .-])\d\d(?! (?:19|20)\d\d)\k<sign>(?!0000)\d{4}(?![\w-]|\.\d)/g;

/** Letters and digits in one piece, or digits in several, behind a letter or two. */
const written = String.raw`(?:[a-z]{1,2} )?(?=[a-z.-]{0,20}\d)[a-z\d](?:[a-z\d.-]{0,30}[a-z\d])?(?: \d{2,9}){0,5}`;

const namedNumber = numberBehind('ids', String.raw`\(?${written}(?![a-z\d])`);

const name = behindValue('ids', '(=,-');
const numberBefore = new RegExp(`(?<before>^|[^a-z\\d])${written}$`);

/** Numbers beside the name of what a state gives out: "ssn 219099999", "E12345678是我的护照号". */
export function namedIds(text: string): Span[] {
  const plain = withoutOtherNumbers(text);
  const before = valuesBefore(name, numberBefore, plain).filter((span) =>
    isLong(plain.slice(...span)),
  );
  const behind = spansOf(namedNumber, blank(plain, before), isLong);
  return [...before, ...behind].map(([start, end]) => [
    plain[start] === '(' ? start + 1 : start,
    end,
  ]);
}

/** Five digits, or as India numbers taxpayers: ABCDE1234F. */
const isLong = (found: string) =>
  (found.match(/\d/g) ?? []).length >= 5 || /^\(?[a-z]{5}\d{4}[a-z]$/.test(found);

/** HMRC: letters that are never given out, and pairs of them; the last one is A to D. DVLA: part of the name, date, initials. */
const britishNumber =
  /(?<before>^|[^a-z\d])(?:(?!bg|gb|kn|nk|nt|tn|zz)[abceghj-prstw-z][abceghj-nprstw-z][ -]?\d\d[ -]?\d\d[ -]?\d\d[ -]?[a-d]|[a-z9]{5}[ -]?\d{6}[ -]?[a-z9]{2}\d[a-z]{2})(?![a-z\d])/g;

/** National insurance and driver numbers of the United Kingdom. */
export const britishNumbers = (text: string): Span[] => [
  ...spansOf(
    britishNumber,
    text,
    (found, [start]) =>
      found.length > 13 || !endsWithNumbered(text.slice(Math.max(0, start - 40), start)),
  ),
];
