import { codeRanges } from '../../../markdown/code-ranges.ts';

/** More than an article has, whatever it is about, and about what can be read in some seconds. */
const most = 30_000;

/**
 * A parser looks for the other half of a mark through the rest of its paragraph, so what a paragraph costs grows with
 * the square of its marks: one of 4,500 marks may stand alone in an article, and 300 paragraphs of 100.
 */
const mostSquared = 20_000_000;

const deepest = 100;

/** Why a text is nothing to read: it is so full of marks that reading it would take minutes. */
export function tooDense(markdown: string): string | undefined {
  const lines = withoutCode(markdown).split('\n');
  if (lines.some((line) => quotesOf(line) > deepest))
    return `quotes within quotes over ${deepest} times`;
  const blocks = blocksOf(lines);
  const all = blocks.reduce((sum, { marks }) => sum + marks, blocks.length);
  if (all > most) return `${all} paragraphs, items and marks of Markdown, over ${most}`;
  return marksFault(blocks.filter(({ isHtml }) => !isHtml).map(({ marks }) => marks));
}

/** The same, by the marks that each paragraph has. */
export function marksFault(words: readonly number[]): string | undefined {
  const squared = words.reduce((sum, marks) => sum + marks ** 2, 0);
  const largest = words.reduce((a, b) => Math.max(a, b), 0);
  return squared > mostSquared ? `up to ${largest} marks of Markdown in one paragraph` : undefined;
}

/** A paragraph, a heading, an item, or a row of a table. */
interface Block {
  marks: number;
  /** Whether it is HTML, in which a parser looks for nothing else. */
  isHtml: boolean;
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let last: Block | undefined;
  for (const line of lines) {
    if (blank.test(line)) {
      last = undefined;
      continue;
    }
    if (!last || beginsAnew.test(line)) {
      last = { marks: 0, isHtml: htmlBlock.test(line) };
      blocks.push(last);
    }
    last.marks += countMarks(line);
  }
  return blocks;
}

/** Programs, drawings and code cost no more than their two ends. */
function withoutCode(markdown: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of codeRanges(markdown)) {
    pieces.push(markdown.slice(end, from), '<<');
    end = to;
  }
  return [...pieces, markdown.slice(end)].join('');
}

const blank = /^[ \t>]*$/;

const beginsAnew = /^[ \t>]*(?:#|[-*+][ \t]|\d{1,9}[.)][ \t]|\|)/;

const htmlBlock =
  /^ {0,3}<\/?(?:table|thead|tbody|tr|td|th|div|ul|ol|li|dl|p|section|details|figure|article|aside)[\s>]/i;

function quotesOf(line: string): number {
  const [start = ''] = /^[ \t>]*/.exec(line) ?? [];
  return start.replace(/[^>]/g, '').length;
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
