import {
  attributionLength,
  beginsHeader,
  isCertainAttribution,
  isForwardTitle,
  isProgramLine,
  isQuoted,
  isQuoteTitle,
  isRule,
  isSignature,
  namesWriter,
  signatureMark,
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
  const lines = text.split('\n').map((each) => (each === signatureMark ? each : each.trimEnd()));
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
    else if (isCertainAttribution(lines.slice(at, at + length))) return withoutRules(lines, at);
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

/** In lines: more is not quoted to answer it line by line, or by hand. */
const longestAnswered = 12;

/**
 * A quote below all else is what was answered, and so is one above it. Where somebody writes between the lines of a quote,
 * each answer would mean nothing without its line: those stay. So does what nobody is named for: a command, an error.
 */
function foldQuotes(lines: Line[]): void {
  const runs = quotesIn(lines);
  const first = lines.findIndex(isWritten);
  const last = lines.findLastIndex(isWritten);
  const answered = runs.filter(([, end]) => end <= last).length;
  let isOfEarlier = false;
  for (const [index, run] of runs.entries()) {
    const isNamed = namesWriter(lines.slice(...run).map(({ text }) => text));
    isOfEarlier ||= isNamed;
    const isBetween = index < answered && (answered > 1 || first < run[0]);
    const isOwn = !isOfEarlier || (!isNamed && isAnnounced(run, lines));
    const isShort = run[1] - run[0] <= longestAnswered;
    if (isShort && first !== -1 && (isBetween || isOwn)) continue;
    for (const each of lines.slice(...run)) each.kind = 'folded';
  }
}

/** Whether what is written above says that something follows: "Run this command:" */
function isAnnounced([start]: Run, lines: readonly Line[]): boolean {
  let above = start - 1;
  while (lines[above]?.text === '') above -= 1;
  return /[:：]$/.test(lines[above]?.text ?? '');
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

/** In lines that are not empty, the mark among them: a name, an address, a motto. */
const longestSignature = 14;

/** A signature, and what a program put at the end. */
function foldTail(lines: Line[]): void {
  const tail = lines.filter(isWritten).slice(-longestSignature);
  const mark = tail.findLast((_, at) => isSignature(tail.slice(at).map(({ text }) => text)));
  if (mark) for (const each of lines.slice(lines.indexOf(mark))) each.kind = 'folded';

  const last = lines.findLast(isWritten);
  if (last && isProgramLine(last.text.trim())) last.kind = 'folded';
}
