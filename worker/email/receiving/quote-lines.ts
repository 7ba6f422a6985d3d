import { mailPattern } from '../../../site/languages/registry/mail.ts';

// By which lines it is known where what somebody wrote ends, in whatever language their program speaks. In doubt a line is the
// writer's own: a shown bit of history does little harm, lost words do much.

/** In characters: nobody's program puts more on such a line, and longer ones cost time. */
const longest = 500;

const line = (...parts: string[]) => {
  const pattern = new RegExp(`^${parts.join('')}$`, 'iu');
  return (text: string) => text.length <= longest && pattern.test(text);
};

export const isQuoted = (text: string): boolean => /^\s*[>＞]/.test(text);

const withoutQuoteSigns = (text: string): string => text.replace(/^[\s>＞]+/, '');

const hasAddress = (text: string): boolean => /\S@\S/.test(text);

/** A number in an address is no year. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"“”]+@[^\s<>"“”]+/g, '');

const hasDay = (text: string): boolean =>
  /(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d\d|\d{1,2} ?月 ?\d{1,2}/.test(
    withoutAddresses(text),
  );

const hasTime = (text: string): boolean => /\d[:：]\d\d/.test(withoutAddresses(text));

const hasMoment = (text: string): boolean => hasDay(text) || hasTime(text);

const saysWrote = line(mailPattern('attribution'));

/** In whatever language: an address and, with a moment anywhere, a colon. */
const hasAddressAndColon = line(String.raw`.{0,200}<[^<>\s]+@[^<>\s]+>[^<>]{0,80}[:：]`);

/** How many lines a program makes of an attribution at most. */
const mostBroken = 3;

/** How many lines, from one on, say who wrote what follows: programs break them. */
export const attributionLength = (lines: readonly string[], at: number): number =>
  [1, 2, mostBroken].find(
    (count) => isAttribution(lines, at, at + count) && startOfAttribution(lines, at + count) === at,
  ) ?? 0;

function isAttribution(lines: readonly string[], start: number, end: number): boolean {
  if (start < 0 || end > lines.length || end - start > mostBroken) return false;
  const those = lines.slice(start, end);
  if (those.some((each) => each.trim() === '' || isQuoted(each))) return false;
  const text = inOneLine(those);
  return (saysWrote(text) && /[\d@]/.test(text)) || (hasAddressAndColon(text) && hasMoment(text));
}

/** Zoho puts dashes around it in place of a colon. */
const inOneLine = (lines: readonly string[]): string =>
  lines
    .map((each) => each.trim())
    .join(' ')
    .replace(/^-{2,8} ?([^-\s].{0,400}[^-\s:：]) ?[:：]? ?-{2,8}$/, '$1:');

/** As late as possible, so that what stands above stays with its writer, and whole, where a program broke it. */
function startOfAttribution(lines: readonly string[], end: number): number {
  let start = end - 1;
  while (start > 0 && !isAttribution(lines, start, end)) start -= 1;
  while (
    isAttribution(lines, start - 1, end) &&
    isBrokenOff(lines[start - 1] ?? '', inOneLine(lines.slice(start, end)))
  ) {
    start -= 1;
  }
  return start;
}

/** Whether a line has the day, or the name with its address, that the rest of an attribution lacks. Sentences have an end. */
const isBrokenOff = (text: string, rest: string): boolean =>
  !/[.!?:。！？：]\s*$/.test(text) &&
  ((hasDay(text) && !hasDay(rest)) || (isMailbox(text.trim()) && isWithoutName(rest)));

const isMailbox = line(String.raw`[^<>]{0,60}<[^<>\s]+@[^<>\s]+>`);

/** Whether nobody stands between the time and the word: "于2026年11月3日周二 10:00写道：" */
const isWithoutName = (text: string): boolean =>
  !hasAddress(text) && /\d ?\p{L}{1,3} ?[:：]$/u.test(text);

/** Whether an attribution is a program's even if what follows it is not marked as a quote: people write "you wrote:", too. */
export function isCertainAttribution(lines: readonly string[]): boolean {
  const text = inOneLine(lines);
  return saysWrote(text) && /[:：]$/.test(text) && hasAddress(text) && hasMoment(text);
}

/** Whether a quote begins with who wrote it: above its first line or, as Apple Mail has it, in it. */
export function namesWriter(quote: readonly string[]): boolean {
  const lines = quote.map(withoutQuoteSigns);
  const at = writtenFrom(lines, 0);
  return attributionLength(lines, at) > 0 || beginsHeader(lines, at) || isQuoteTitle(lines, at);
}

const title = (name: 'quoteTitles' | 'forwardTitles') =>
  line(String.raw`[-_=*\s]*`, mailPattern(name), String.raw`\s?[:：]?[-_=*\s]*`);

/** Above what is handed on. */
export const isForwardTitle = title('forwardTitles');

const isTitle = title('quoteTitles');

/** Whether a line says that an earlier message follows, and one does. */
export function isQuoteTitle(lines: readonly string[], at: number): boolean {
  const text = (lines[at] ?? '').trim();
  const [isKnown, isDashed] = [isTitle(text), isBetweenDashes(text)];
  if (isForwardTitle(text) || !(isKnown || isDashed)) return false;

  const below = writtenFrom(lines, at + 1);
  if (beginsHeader(lines, below)) return true;
  if (isKnown && isQuoted(lines[below] ?? '')) return true;
  return isKnown && isDashed && (isHeaderLine(lines, below) || attributionLength(lines, below) > 0);
}

const isBetweenDashes = line('-{3,}[^-].{0,80}-{3,}');

/** The number of the first line from one on that is not empty. */
export function writtenFrom(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at]?.trim() === '') at += 1;
  return at;
}

/** NetEase's Mail Master makes a table of it. */
const before = String.raw`^[*|\s]{0,4}`;
const sender = new RegExp(
  String.raw`${before}${mailPattern('senderNames')}\s?[:：|]\*{0,2}\s*\S`,
  'iu',
);
const header = new RegExp(String.raw`${before}${mailPattern('headerNames')}\s?[:：|]`, 'iu');

const isHeaderLine = (lines: readonly string[], at: number): boolean => {
  const text = (lines[at] ?? '').slice(0, longest);
  return sender.test(text) || header.test(text);
};

/**
 * Whether the header of an earlier message begins on a line: who sent it, and below that when, to whom, about what. A journey
 * has "From", "To" and "Date", too, but no address, and no subject beside its time.
 */
export function beginsHeader(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? '').slice(0, longest);
  if (!sender.test(first)) return false;

  const labelled = labelledBelow(lines, at);
  if (!labelled.some(hasMoment)) return false;
  const headers = labelled.filter((each) => header.test(each));
  if (headers.length > 2 && labelled.some(hasTime)) return true;
  if (headers.length > 1) return [first, ...labelled].some(hasAddress);
  return hasMailbox.test(first) && headers.some((each) => hasDay(each) && hasTime(each));
}

const hasMailbox = /<[^<>\s]+@[^<>\s]+>|\[mailto:/i;

/** In lines: the header of an earlier message stands together. */
const headerSpan = 12;

/** What says of itself what it is, whether or not its name is known. */
const labelledBelow = (lines: readonly string[], at: number): string[] =>
  lines
    .slice(at + 1, at + 1 + headerSpan)
    .filter((each) => each.trim() !== '')
    .slice(0, 4)
    .map((each) => each.slice(0, longest))
    .filter((each) => header.test(each) || /^[^:：|]{1,20}[:：]/.test(each));

/** A line of signs between what somebody wrote and what they answer; the last bar of a table, too. */
export const isRule = (text: string): boolean => /^\s*(?:(?:[-_=*—─]\s?){5,}|\|)\s*$/.test(text);

/** What RFC 3676 puts above a signature. */
export const signatureMark = '-- ';

/**
 * Whether lines, none of them empty, are a signature with its mark above it. Some programs lose the space of that mark, and so
 * does HTML as text; but people part what they write with two dashes, too. Without the space, only a business card counts.
 */
export const isSignature = ([mark, ...below]: readonly string[]): boolean =>
  mark === signatureMark || (mark === signatureMark.trim() && isBusinessCard(below));

/** A first and a last name alone, or a name with a way to reach somebody, and no sentence. */
function isBusinessCard(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const isShort = lines.length <= 6 && lines.every((each) => each.length <= 60);
  if (!isShort || !name.test(first) || lines.some(isSentence)) return false;
  return lines.length === 1 ? /^\p{Lu}\S* /u.test(first) : lines.slice(1).some(isContact);
}

const isSentence = (text: string): boolean => /[.!?:;,…。！？：；，]\s*$/.test(text);

const name = /^(?:\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}|\p{Script=Han}{2,4})$/u;

/** An address, a page or a number to call. */
const isContact = (text: string): boolean =>
  /\S@\S|\bhttps?:\/\/|\bwww\.|\d(?:[\s()./-]?\d){6}/i.test(text);

export const isProgramLine = line(
  String.raw`[*_\s]*`,
  mailPattern('programLines'),
  String.raw`[.。*_\s]*`,
);

export const isForwardSubject = (subject: string): boolean => forwardSubject.test(subject);

const forwardSubject = new RegExp(
  String.raw`^\s*(?:\[[^\]]{1,40}\]\s*)?${mailPattern('forwardMarks')}\s?[:：]`,
  'iu',
);
