import { type Span, spansOf } from '../text/spans.ts';

/** Payment cards, wherever they stand: their digits prove themselves. */
export function cardNumbers(text: string): Span[] {
  return [...spansOf(cardRun, text)].flatMap(([from, to]) =>
    cardsIn([...text.slice(from, to).matchAll(/\d+/g)]).map(
      ([start, end]): Span => [from + start, from + end],
    ),
  );
}

/**
 * Digits that may be in groups; a group may also belong to what stands before or after. Signs other than a dash part only
 * long groups: shorter ones are versions, prices, dates.
 */
const cardRun = /(?:\d{4} ?[!-/:-@[-`{-~·•、] ?(?=\d{3})|\d|[ -]{1,3}(?=\d))+/g;

function cardsIn(groups: RegExpExecArray[]): Span[] {
  const spans: Span[] = [];
  let taken = 0;
  for (const [place, first] of groups.entries()) {
    const span =
      first.index < taken ? undefined : cardFrom(first, groups.slice(place + 1, place + 20));
    if (!span) continue;
    spans.push(span);
    taken = span[1];
  }
  return spans;
}

function cardFrom(first: RegExpExecArray, others: RegExpExecArray[]): Span | undefined {
  let digits = '';
  for (const { 0: group, index } of [first, ...others]) {
    digits += group;
    if (digits.length > longestCard) return undefined;
    if (isCardNumber(digits)) return [first.index, index + group.length];
  }
  return undefined;
}

const longestCard = 19;

/** Visa, Mastercard, Amex, UnionPay, Discover, JCB, Diners: how their numbers begin, and how long they are. */
const cardNumber =
  /^(?:4\d{15}(?:\d{3})?|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|62\d{14,17}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/;

/** Whether digits are a payment card's number; the last one proves the others (Luhn, ISO/IEC 7812-1). */
const isCardNumber = (digits: string) => cardNumber.test(digits) && luhnSum(digits) % 10 === 0;

const luhnSum = (digits: string) =>
  [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
