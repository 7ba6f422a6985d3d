import { codeRanges } from '../../../markdown/code-ranges.ts';

/** More than an article has, whatever it is about, and about what an import reads in some seconds. */
const mostToImport = 30_000;

/** What is here already is read once: a table of 25,000 cells is taken as it is. */
export const mostToBuild = 100_000;

/**
 * A parser looks for the other half of a mark through the rest of its paragraph, so what a paragraph costs grows with
 * the square of its marks: one of 4,500 marks may stand alone in an article, and 300 paragraphs of 100.
 */
const mostSquared = 20_000_000;

const deepest = 100;

/** Why a text is nothing to read: it is so full of marks that reading it would take minutes, or end whatever reads it. */
export function tooDense(markdown: string, most = mostToImport): Dense | undefined {
  const lines = withoutCode(markdown).split('\n');
  const deep = lines.findIndex((line) => startsOf(line) > deepest);
  if (deep !== -1) {
    const reason = `quotes or lists within each other over ${deepest} times in one line`;
    return { reason, line: deep + 1 };
  }
  const blocks = blocksOf(lines);
  const all = blocks.reduce((sum, { marks }) => sum + marks, blocks.length);
  const reason =
    all > most
      ? `${all} paragraphs, items and marks of Markdown, over ${most}`
      : marksFault(blocks.filter(({ isHtml }) => !isHtml).map(({ marks }) => marks));
  if (reason === undefined) return undefined;
  return { reason, line: blocks.reduce((a, b) => (b.marks > a.marks ? b : a)).line };
}

interface Dense {
  reason: string;
  /** Where most of it stands. */
  line: number;
}

/** The same, by the marks that each paragraph has. */
export function marksFault(words: readonly number[]): string | undefined {
  const squared = words.reduce((sum, marks) => sum + marks ** 2, 0);
  const largest = words.reduce((a, b) => Math.max(a, b), 0);
  return squared > mostSquared ? `up to ${largest} marks of Markdown in one paragraph` : undefined;
}

/** A paragraph, a heading, an item, or a row of a table. */
interface Block {
  /** Its first. */
  line: number;
  marks: number;
  /** Whether it is HTML, in which a parser looks for nothing else. */
  isHtml: boolean;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  for (const [index, line] of lines.entries()) {
    if (blank.test(line)) {
      last = undefined;
      continue;
    }
    if (!last || beginsAnew.test(line)) {
      last = { line: index + 1, marks: 0, isHtml: htmlBlock.test(line) };
      blocks.push(last);
    }
    last.marks += countMarks(line);
  }
  return blocks;
}

/** Programs, drawings and code cost no more than their two ends. Every line keeps its number. */
function withoutCode(markdown: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of codeRanges(markdown)) {
    const lines = markdown.slice(from, to).split('\n').length - 1;
    pieces.push(markdown.slice(end, from), '<<', '\n'.repeat(lines));
    end = to;
  }
  return [...pieces, markdown.slice(end)].join('');
}

const blank = /^[ \t>]*$/;

/** A line of dashes is a block too. */
const beginsAnew = /^[ \t>]*(?:#|[-*+][ \t]|\d{1,9}[.)][ \t]|\||-{2,}[ \t]*$)/;

const htmlBlock =
  /^ {0,3}<\/?(?:table|thead|tbody|tr|td|th|div|ul|ol|li|dl|p|section|details|figure|article|aside)[\s>]/i;

/** How many quotes and items begin in a line, or go on. */
function startsOf(line: string): number {
  const start = /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
  let count = 0;
  while (start.test(line)) count += 1;
  return count;
}

/** What may open something within a line; an escaped one opens nothing. */
const mark = /\\[!-/:-@[-`{-~]|[[\]*_`<{$~%&\\^=!:@+|]/g;

export function countMarks(line: string): number {
  let count = 0;
  mark.lastIndex = 0;
  for (let found = mark.exec(line); found; found = mark.exec(line))
    if (found[0].length === 1) count += 1;
  return count;
}
