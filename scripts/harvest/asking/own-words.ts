import { greetingLine } from '../../../site/languages/registry/greetings.ts';
import { mailPattern } from '../../../site/languages/registry/mail.ts';

/** What somebody wrote in a mail or a chat, in paragraphs: without what is quoted, signed or put below by a program. */
export function ownParagraphs(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u2007\u202f\u3000]/g, ' ')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trim());
  return joined(withoutSignature(withoutQuotes(lines)));
}

/** Lines as far as the writer's own go: a quote may stand between them, or be all that follows. */
function withoutQuotes(lines: readonly string[]): string[] {
  const own: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) continue;
    const length = attributionLength(lines, at);
    if (length > 0) {
      // Answers may stand between or below quoted lines; where these have no sign, nothing tells the two apart.
      if (!isQuoted(lines.slice(at + length).find(Boolean) ?? '')) return own;
      at += length - 1;
      continue;
    }
    if (endsOwn(lines, at)) return own;
    own.push(line);
  }
  return own;
}

const isQuoted = (line: string) => /^[>|＞]/.test(line);

/** How many lines say who wrote what follows: programs break them. */
const attributionLength = (lines: readonly string[], at: number): number =>
  [1, 2, 3].find((count) => {
    const those = lines.slice(at, at + count);
    return those.every(Boolean) && attribution.test(those.join(' '));
  }) ?? 0;

/** Whether from a line on nothing is the writer's own. */
function endsOwn(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return (
    /^(?:-- ?|—|_{2,}|={4,}|-{4,}\s?\p{L}.{2,120}-{4,}|\*{10,})$/u.test(line) ||
    quoteTitle.test(line) ||
    footer.test(line) ||
    (sender.test(line) && lines.slice(at + 1, at + 5).some((each) => header.test(each)))
  );
}

/** Without a farewell and the name below it; one that questions follow was none. */
function withoutSignature(lines: readonly string[]): string[] {
  const at = lines.findIndex((line, n) => closing.test(line) && isFarewell(lines.slice(n + 1)));
  const own = at === -1 ? lines : lines.slice(0, at);
  return own.filter((line) => isAsking(line) || !(closing.test(line) || greetingLine.test(line)));
}

/** "hi how do I cancel" greets nobody called so. */
const isAsking = (line: string) => asks.test(line) || asks.test(line.replace(/^\S+\s/, ''));

/** In lines that are not empty: a name, an address, a motto. */
const longestSignature = 14;

const isFarewell = (below: readonly string[]) =>
  below.filter(Boolean).length <= longestSignature && !below.some((line) => /[?？]/.test(line));

/** Paragraphs, their lines joined where a program has broken them: after a long one, in the middle of a sentence. */
function joined(lines: readonly string[]): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const before = isOpen && !/^(?:[-*•·–]|\d+[.)、])\s?/.test(line) ? paragraphs.pop() : undefined;
    if (line !== '') paragraphs.push(before === undefined ? line : join(before, line));
    else if (before !== undefined) paragraphs.push(before);
    isOpen = line.length >= shortestBroken;
  }
  return paragraphs;
}

/** In characters. */
const shortestBroken = 45;

/** No space stands between two characters of a script that has none. */
const join = (before: string, line: string) =>
  /\p{Script=Han}$|[，。、]$/u.test(before) && /^\p{Script=Han}/u.test(line)
    ? before + line
    : `${before} ${line}`;

const line = (...parts: string[]) => new RegExp(`^${parts.join('')}$`, 'iu');

/** In whatever language: a day, an address and a colon. */
const anyAttribution = String.raw`.{0,40}\d.{0,160}<[^<>\s]+@[^<>\s]+>[^<>]{0,40}[:：]`;
const attribution = line(`(?:${mailPattern('attribution')}|${anyAttribution})`);
const quoteTitle = line(
  String.raw`[-_=*>\s]*`,
  mailPattern('quoteTitles'),
  String.raw`\s?[:：]?[-_=*\s]*`,
);
const footer = new RegExp(`^[*_]*${mailPattern('footers')}`, 'iu');
const sender = new RegExp(
  String.raw`^\*{0,2}${mailPattern('senderNames')}\s?[:：]\*{0,2}\s*\S`,
  'iu',
);
const header = new RegExp(String.raw`^\*{0,2}${mailPattern('headerNames')}\s?[:：]`, 'iu');

/** A few words, as names have them. */
const name = String.raw`(?:[\s,，、]+[\p{L}\p{M}.'’-]+){0,4}`;
const signs = String.raw`[\s,，.。!！:：~～;；—–-]*`;

const closing = line(mailPattern('closings'), name, signs);
const asks = new RegExp(mailPattern('asks'), 'iu');
