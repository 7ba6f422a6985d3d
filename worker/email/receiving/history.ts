import {
  attributionLength,
  beginsHeader,
  beginsSignature,
  isForwardTitle,
  isProgramLine,
  isQuoted,
  isQuoteTitle,
  isRule,
  writtenFrom,
} from './quote-lines.ts';

/** What somebody wrote, and what their program put below or around it. */
export interface Folded {
  own: string;
  history: string;
}

interface Line {
  text: string;
  kind: 'own' | 'quoted' | 'folded';
}

/**
 * Parts what somebody wrote from what they answer, which Gmail, Outlook, Apple Mail, QQ Mail, NetEase and others put below it;
 * from signatures too, and from lines like "Sent from my phone". What is handed on stays: it is what the email is about.
 */
export function foldHistory(text: string, { isForward }: { isForward: boolean }): Folded {
  const lines = text.split('\n').map((each) => each.trimEnd());
  if (isForward) return { own: joined(lines), history: '' };

  const end = endOfOwn(lines);
  const read = withKinds(lines.slice(0, end));
  foldTail(read);
  return {
    own: joined(read.filter(({ kind }) => kind !== 'folded').map((each) => each.text)),
    history: joined([
      ...read.filter(({ kind }) => kind === 'folded').map((each) => each.text),
      ...lines.slice(end),
    ]),
  };
}

const joined = (lines: string[]) =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');

/** From which line on all is another's; what is handed on is not. */
function endOfOwn(lines: readonly string[]): number {
  for (let at = 0; at < lines.length; at += 1) {
    if (isForwardTitle(lines[at] ?? '')) return lines.length;
    if (isQuoteTitle(lines, at) || beginsHeader(lines, at)) return withoutRules(lines, at);

    const length = attributionLength(lines, at);
    if (length === 0) continue;
    if (isFollowedByQuote(lines, at + length)) at += length - 1;
    else if (/[\d@]/.test(lines.slice(at, at + length).join())) return withoutRules(lines, at);
  }
  return lines.length;
}

const isFollowedByQuote = (lines: readonly string[], at: number): boolean =>
  isQuoted(lines[writtenFrom(lines, at)] ?? '');

/** A line of signs above the end belongs to what is below it. */
function withoutRules(lines: readonly string[], end: number): number {
  let at = end;
  while (at > 0 && ((lines[at - 1] ?? '').trim() === '' || isRule(lines[at - 1] ?? ''))) at -= 1;
  return at;
}

function withKinds(lines: readonly string[]): Line[] {
  const read: Line[] = [];
  let isHandedOn = false;
  for (let at = 0; at < lines.length; at += 1) {
    const text = lines[at] ?? '';
    isHandedOn ||= isForwardTitle(text);
    const length = isHandedOn ? 0 : attributionLength(lines, at);
    const isOfQuote = length > 0 && isFollowedByQuote(lines, at + length);
    if (isOfQuote) {
      for (const each of lines.slice(at, at + length)) read.push({ text: each, kind: 'quoted' });
      at += length - 1;
    } else {
      read.push({ text, kind: isQuoted(text) && !isHandedOn ? 'quoted' : 'own' });
    }
  }
  foldQuotes(read);
  return read;
}

/** In lines: more is not quoted to answer it line by line. */
const longestAnswered = 12;

/**
 * A quote below all else is what was answered, and so is one above it. Where somebody writes between the lines of a quote,
 * each answer would mean nothing without its line: those stay.
 */
function foldQuotes(lines: Line[]): void {
  const runs = quotesIn(lines);
  const first = lines.findIndex(isWritten);
  const last = lines.findLastIndex(isWritten);
  const isAnswered = ([, end]: Run) => end <= last;
  const answered = runs.filter(isAnswered).length;
  const isBetween = ([start, end]: Run) =>
    end - start <= longestAnswered && (answered > 1 || (first !== -1 && first < start));
  for (const run of runs) {
    if (isAnswered(run) && isBetween(run)) continue;
    for (const each of lines.slice(...run)) each.kind = 'folded';
  }
}

type Run = [start: number, end: number];

const isWritten = ({ kind, text }: Line) => kind === 'own' && text.trim() !== '';

/** Where quotes begin and end; empty lines between their lines belong to them. */
function quotesIn(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  for (const [at, each] of lines.entries()) {
    if (each.kind !== 'quoted') continue;
    const last = runs.at(-1);
    if (last && !lines.slice(last[1], at).some(isWritten)) last[1] = at + 1;
    else runs.push([at, at + 1]);
  }
  return runs;
}

/** In lines that are not empty: a name, an address, a motto. */
const longestSignature = 14;

/** A signature, and what a program put at the end. */
function foldTail(lines: Line[]): void {
  const signature = lines.findLastIndex(
    ({ kind, text }) => kind === 'own' && beginsSignature(text),
  );
  const below = lines.slice(signature).filter(isWritten);
  if (signature !== -1 && below.length <= longestSignature) {
    for (const each of lines.slice(signature)) each.kind = 'folded';
  }
  const last = lines.findLast(isWritten);
  if (last && isProgramLine(last.text.trim())) last.kind = 'folded';
}
