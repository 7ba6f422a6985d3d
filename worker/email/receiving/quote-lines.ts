import { mailPattern } from '../../../site/languages/registry/mail.ts';

// By which lines it is known where what somebody wrote ends, in whatever language their program speaks.

/** In characters: nobody's program puts more on such a line, and longer ones cost time. */
const longest = 500;

const line = (...parts: string[]) => {
  const pattern = new RegExp(`^${parts.join('')}$`, 'iu');
  return (text: string) => text.length <= longest && pattern.test(text);
};

/** In whatever language: a day, an address and a colon. */
const anyAttribution = String.raw`.{0,40}\d.{0,160}<[^<>\s]+@[^<>\s]+>[^<>]{0,40}[:：]`;
const isAttribution = line(`(?:${mailPattern('attribution')}|${anyAttribution})`);

export const isQuoted = (text: string): boolean => /^\s*[>|＞]/.test(text);

/** How many lines, from one on, say who wrote what follows: programs break them. */
export const attributionLength = (lines: readonly string[], at: number): number =>
  [1, 2, 3].find((count) => {
    const those = lines.slice(at, at + count).map((each) => each.trim());
    return those.every(Boolean) && !those.some(isQuoted) && isAttribution(those.join(' '));
  }) ?? 0;

const title = (name: 'quoteTitles' | 'forwardTitles') =>
  line(String.raw`[-_=*\s]*`, mailPattern(name), String.raw`\s?[:：]?[-_=*\s]*`);

/** Above what is handed on. */
export const isForwardTitle = title('forwardTitles');

const isTitle = title('quoteTitles');

/** Whether a line says that an earlier message follows: in words, or between dashes with that message's header below. */
export const isQuoteTitle = (lines: readonly string[], at: number): boolean => {
  const text = (lines[at] ?? '').trim();
  if (isForwardTitle(text)) return false;
  return isTitle(text) || (/^-{4,}[^-].{0,80}-{4,}$/.test(text) && isAboveHeader(lines, at + 1));
};

const isAboveHeader = (lines: readonly string[], from: number): boolean =>
  beginsHeader(lines, writtenFrom(lines, from));

/** The number of the first line from one on that is not empty. */
export function writtenFrom(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at]?.trim() === '') at += 1;
  return at;
}

const emphasis = String.raw`[*>\s]{0,4}`;
const sender = new RegExp(
  String.raw`^${emphasis}${mailPattern('senderNames')}\s?[:：]\*{0,2}\s*\S`,
  'iu',
);
const header = new RegExp(String.raw`^${emphasis}${mailPattern('headerNames')}\s?[:：]`, 'iu');

/** Whether the header of an earlier message begins on a line: who sent it, and below that when, to whom, about what. */
export function beginsHeader(lines: readonly string[], at: number): boolean {
  const first = (lines[at] ?? '').slice(0, longest);
  return sender.test(first) && followingHeaders(lines, at) >= 2;
}

/** In lines: the header of an earlier message stands together. */
const headerSpan = 12;

const followingHeaders = (lines: readonly string[], at: number): number =>
  lines
    .slice(at + 1, at + 1 + headerSpan)
    .filter((each) => each.trim() !== '')
    .slice(0, 4)
    .filter((each) => header.test(each.slice(0, longest))).length;

/** A line of signs between what somebody wrote and what they answer. */
export const isRule = (text: string): boolean => /^\s*(?:[-_=*—─]\s?){5,}$/.test(text);

/** RFC 3676. */
export const beginsSignature = (text: string): boolean => /^-- ?$/.test(text);

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
