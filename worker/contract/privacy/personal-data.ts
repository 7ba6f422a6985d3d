import { addressOfAnyLetters, addressUnderUnicode, plainAddress } from './email-pattern.ts';
import { namedSecrets } from './named-secrets.ts';
import { type Span, spansOf } from './spans.ts';

interface Rule {
  /** What takes its place. */
  word: string;
  find: (text: string) => Span[];
}

/** What names a person or opens a door. The order matters: a later rule does not see what an earlier one took. */
export const rules: Rule[] = [
  { word: '[token]', find: matches(/\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g) },
  { word: '[token]', find: matches(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi) },
  { word: '[token]', find: matches(/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g) },
  {
    word: '[token]',
    find: matches(
      /\b(?:sk|pk|rk|whsec|gh[opsu]|github_pat|glpat|xox[abeprs]|shpat|npm|hf)[-_][\w-]{12,}/g,
      hasDigit,
    ),
  },
  { word: '[token]', find: real(namedSecrets, hasDigit) },
  { word: '[email]', find: matches(addressUnderUnicode) },
  { word: '[email]', find: matches(plainAddress) },
  { word: '[email]', find: matches(addressOfAnyLetters) },
  { word: '[id]', find: numbers(isIdentityNumber) },
  { word: '[card]', find: numbers(isCardNumber) },
  // International: with a plus, or with 00 and long enough to be no order number.
  {
    word: '[phone]',
    find: matches(/(?<before>^|[^\w+])(?:\+[1-9]|00[1-9]\d)(?:[ ()./-]{0,2}\d){8,13}(?!\d)/g),
  },
  {
    word: '[phone]',
    find: matches(
      /(?<before>^|[^\w.])(?:86[ -]?)?1(?:[3-9]\d[ -]?\d{4}[ -]?\d{4}|[3-9]\d\.\d{4}\.\d{4}|[3-9]\d[ -]\d{3}[ -]\d{5}|[3-9]\d{3}[ -]\d{6}|[ -][3-9](?:[ -]\d){9})(?!\w)/g,
    ),
  },
  { word: '[phone]', find: matches(/(?<before>^|\W)\(?0\d{2,3}\)?[ -]\d{3,4}[ -]?\d{4}(?!\w)/g) },
  {
    word: '[phone]',
    find: matches(/(?<before>^|[^\w-])(?:\([2-9]\d{2}\) ?|[2-9]\d{2}-)\d{3}-\d{4}(?![\w-])/g),
  },
  { word: '[phone]', find: matches(/(?<before>^|[^\w.-])[2-9]\d{2}\.\d{3}\.\d{4}(?![\w-]|\.\d)/g) },
  // British: the area, or 07 and a network.
  {
    word: '[phone]',
    find: matches(/(?<before>^|[^\w.])0(?:7\d{3} ?|[12]\d{3} )\d{3} ?\d{3}(?![\w-]|\.\d)/g),
  },
  // French: five pairs, all parted alike.
  {
    word: '[phone]',
    find: matches(
      /(?<before>^|[^\w .-]|(?:^|\D)[ .-])0[1-9](?<gap>[ .-])\d\d(?:\k<gap>\d\d){3}(?!\w|[ .-]\d)/g,
    ),
  },
  { word: '[token]', find: matches(/(?<before>^|[^\w-])[\w-]{16,}(?![\w-])/g, isRandom) },
];

function matches(pattern: RegExp, isReal?: (found: string) => boolean) {
  return real((text) => spansOf(pattern, text), isReal);
}

function real(find: (text: string) => Iterable<Span>, isReal = (_found: string) => true) {
  return (text: string): Span[] =>
    [...find(text)].filter(([start, end]) => isReal(text.slice(start, end)));
}

/**
 * Numbers that may be written in groups; a group may also belong to what stands before or after. A point
 * parts only long groups: shorter ones are versions, prices, addresses of machines.
 */
function numbers(isReal: (digits: string) => boolean) {
  return (text: string): Span[] =>
    [...spansOf(numberRun, text)].flatMap(([from, to]) =>
      numbersIn([...text.slice(from, to).matchAll(/[\dx]+/gi)], isReal).map(
        ([start, end]): Span => [from + start, from + end],
      ),
    );
}

const numberRun =
  /(?<before>^|[^a-z\d])(?=\d)(?:\d{4}[._](?=\d{3})|[\dx]|[ -]{1,2}(?=[\dx]))+(?![a-z\d])/gi;

function numbersIn(groups: RegExpExecArray[], isReal: (digits: string) => boolean): Span[] {
  const spans: Span[] = [];
  let taken = 0;
  for (const [place, first] of groups.entries()) {
    const span =
      first.index < taken ? undefined : numberFrom(first, groups.slice(place + 1), isReal);
    if (!span) continue;
    spans.push(span);
    taken = span[1];
  }
  return spans;
}

/** No card has more digits. */
const longestNumber = 19;

function numberFrom(
  first: RegExpExecArray,
  others: RegExpExecArray[],
  isReal: (digits: string) => boolean,
): Span | undefined {
  let digits = '';
  for (const { 0: group, index } of [first, ...others.slice(0, longestNumber)]) {
    digits += group;
    if (isReal(digits)) return [first.index, index + group.length];
  }
  return undefined;
}

function hasDigit(found: string): boolean {
  return /\d/.test(found);
}

/** Whether a run changes so often between digits, small and capital letters that nobody made it up. */
function isRandom(run: string): boolean {
  if (!/\d/.test(run) || !/[a-z]/i.test(run)) return false;
  if (/^[0-9a-f]{32,}$/i.test(run)) return true;
  if (run.length < 20 && !/^[0-9a-f]+$/i.test(run)) return false;

  const kinds = [...run].map(kindOf);
  const changes = kinds.filter((kind, place) => {
    const before = kinds[place - 1];
    return kind && before && kind !== before;
  });
  return changes.length / (run.length - 1) > 0.3;
}

function kindOf(character: string): string {
  if (/\d/.test(character)) return 'digit';
  if (/[a-z]/.test(character)) return 'small';
  return /[A-Z]/.test(character) ? 'capital' : '';
}

/** Visa, Mastercard, Amex, UnionPay, Discover, JCB, Diners: how their numbers begin, and how long they are. */
const cardNumber =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|62\d{14,17}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/;

const identityNumber =
  /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** Whether digits are a payment card's number; the last one proves the others (Luhn, ISO/IEC 7812-1). */
function isCardNumber(digits: string): boolean {
  return cardNumber.test(digits) && luhnSum(digits) % 10 === 0;
}

/** Whether this is a Chinese identity number; the last character proves the others (GB 11643). */
function isIdentityNumber(number: string): boolean {
  if (!identityNumber.test(number)) return false;
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

const luhnSum = (digits: string) =>
  [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
