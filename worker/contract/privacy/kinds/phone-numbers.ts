import { blank, type Span, spansOf } from '../text/spans.ts';
import {
  beforeJoin,
  beginsWithCounted,
  beginsWithThing,
  beginsWithUnit,
  behindValue,
  endsWithNumbered,
  numberBehind,
  valuesBefore,
} from '../text/words.ts';
import { withoutOtherNumbers } from './other-numbers.ts';
import { behindCountry, commonGroupings, groupings, inOnePiece, zeroApart } from './phone-plans.ts';

/** What may be a phone number, and some of the text around it. */
interface Found {
  number: string;
  before: string;
  after: string;
}

/** How numbers of a kind are written, and when they are none all the same. */
interface Form {
  pattern: RegExp;
  isPhone: (found: Found) => boolean;
}

/** Between the digits of a number with a sign of its own in front. */
const anySign = '[ ()./-]{0,3}';

const forms: readonly Form[] = [
  {
    pattern: numberBehind('phones', digits(String.raw`\(?\+?#(?:${anySign}#){5,13}#(?!#)`)),
    // "call 1500000 per month"
    isPhone: ({ number, after }) => !(/^[1-9]\d{6,8}$/.test(number) && beginsWithCounted(after)),
  },
  // To other countries: with a plus, or with what is dialled for it and long enough.
  {
    pattern: edged(
      String.raw`\(?(?:\+(?: (?=#{1,3}[ -]))?[1-9]|(?:00|011[ -])[1-9]#)(?:${anySign}#){6,12}#`,
    ),
    isPhone: isInternational,
  },
  // Inside most countries: with a zero.
  { pattern: edged(String.raw`\(?0[1-9](?:${anySign}#){6,9}#`), isPhone: isTrunkNumber },
  { pattern: edged(zeroApart.join('|')), isPhone: standsAlone },
  { pattern: edged(groupings.flatMap(grouped).join('|')), isPhone: isUsual },
  { pattern: edged(behindCountry.join('|')), isPhone: isNothingElse },
  { pattern: edged(commonGroupings.flatMap(grouped).join('|')), isPhone: isNothingElse },
  { pattern: edged(inOnePiece.join('|')), isPhone: isNothingElse },
];

/** Where phone numbers stand, from the first to the last. */
export function phoneNumbers(text: string): Span[] {
  const plain = withoutOtherNumbers(text);
  const said = valuesBefore(name, numberBefore, plain);
  let left = blank(plain, said);
  const spans = forms.flatMap(({ pattern, isPhone }) => {
    const found = [
      ...spansOf(pattern, left, (number, [start, end]) =>
        isPhone({
          number,
          before: left.slice(Math.max(0, start - 120), start),
          after: left.slice(end, end + 40),
        }),
      ),
    ];
    left = blank(left, found);
    return found;
  });
  return [...said, ...spans].map(
    ([start, end]): Span => [isOpen(text.slice(start, end)) ? start + 1 : start, end],
  );
}

const name = behindValue('phones');
const numberBefore = new RegExp(
  digits(String.raw`(?<before>^|[^\w+(])\(?\+?#(?:${anySign}#){5,13}\)?$`),
);

/** Whether the bracket in front is not the number's: it is closed behind it. */
const isOpen = (number: string) => /^\([^)]*$/.test(number);

function grouped(form: string): string[] {
  const signs = form.includes(' ?') ? ['[ -]'] : ['[ -]', String.raw`\.`];
  return signs.map((sign) => form.replaceAll(' ', sign));
}

function edged(form: string): RegExp {
  return new RegExp(String.raw`(?<before>^|\W)(?:${digits(form)})(?!\d)`, 'g');
}

function digits(form: string): string {
  return form.replaceAll('#', String.raw`\d`);
}

function isInternational(found: Found): boolean {
  if (isInOnePiece(found)) return isNothingElse(found);
  return !isAmount(found) && !isBehindGroup(found);
}

function isTrunkNumber(found: Found): boolean {
  if (isInOnePiece(found)) return isNothingElse(found);
  const groups = found.number.match(/\d+/g) ?? [];
  // France; other lists of two digits are times, days, pages.
  if (groups.every(({ length }) => length === 2)) return groups.length === 5 && standsAlone(found);
  const isDecimal = /^\(?\d+\.\d+$/.test(found.number);
  const isBehindMore = isBehindGroup(found) && /\d{3} $/.test(found.before);
  return groups.every(({ length }) => length > 1) && !isDecimal && !isPart(found) && !isBehindMore;
}

/** Whether no further group stands before or behind, as in a list of numbers. */
function standsAlone(found: Found): boolean {
  return !isPart(found) && !isRound(found) && !isBehindGroup(found) && !isBeforeGroup(found);
}

/** A number that could be of anything, and is not said to be of something else than a phone. */
function isNothingElse(found: Found): boolean {
  return (
    standsAlone(found) && !isAmount(found) && !isOfThing(found) && !beginsWithThing(found.after)
  );
}

/** In groups that are a phone's; without them it could be of anything. */
function isUsual(found: Found): boolean {
  return isInOnePiece(found) ? isNothingElse(found) : standsAlone(found);
}

/** Whether a word says that it is the number of a thing, or that numbers like it are, whose list it goes on with. */
function isOfThing({ number, before }: Pick<Found, 'number' | 'before'>): boolean {
  if (endsWithNumbered(before.slice(-40))) return true;
  const list = beforeJoin(before);
  return (
    list !== undefined &&
    groupsOf(list).endsWith(groupsOf(number)) &&
    isOfThing({ number, before: list.slice(0, -number.length) })
  );
}

const isInOnePiece = ({ number }: Found) => /^\(?\d+$/.test(number);

/** Another number of the same groups may stand beside it. */
const groupsOf = (text: string) => text.replace(/\d/g, '#');

function isBehindGroup({ number, before }: Found): boolean {
  const isSecond = groupsOf(before).endsWith(`${groupsOf(number)} `);
  return /^\d+ /.test(number) && /\d $/.test(before) && !isSecond;
}

function isBeforeGroup({ number, after }: Found): boolean {
  const isFirst = groupsOf(after).startsWith(` ${groupsOf(number)}`);
  return / \d+$/.test(number) && /^ \d{2,}(?![\d:.a-z-])/.test(after) && !isFirst;
}

/** Whether a sign ties it to more digits. */
function isPart(found: Found): boolean {
  const { number, before, after } = found;
  if (isInOnePiece(found) && (/\d\/$/.test(before) || /^\/\d/.test(after))) return true;
  const isEnd = /^\d/.test(number) && /\d[.:-]$/.test(before);
  return isEnd || /^(?:[.:-]\d|,\d{1,2}(?!\d))/.test(after);
}

/** 500 600 700 */
const isRound = ({ number }: Found) => /^[1-9]\d*0(?: [1-9]\d*0)+$/.test(number);

const isAmount = ({ number, before, after }: Found) =>
  /[ .]000$/.test(number) ||
  currencyBefore.test(before) ||
  currencyAfter.test(after) ||
  beginsWithUnit(after);

const currency = '\\p{Sc}|(?:usd|eur|gbp|chf|cny|rmb|jpy|krw|inr|idr|vnd|brl|clp|cop|mxn|rs|rp|kr)';
const currencyBefore = new RegExp(`(?:^|[^a-z])(?:${currency})[ .]?$`, 'iu');
const currencyAfter = new RegExp(`^ ?(?:${currency})(?![a-z])`, 'iu');
