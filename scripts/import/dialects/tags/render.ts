import { type Block, blockLines, dedent } from '../blocks.ts';
import type { Context } from '../context.ts';
import { isInAddress } from '../expressions.ts';
import { writeTag } from './parts.ts';
import type { TagElement, TagNode } from './tag.ts';

/** What a tag becomes: a block on lines of its own, or words within its line. */
export type Written = { block: Block } | { words: string };

/** The text with every tag as our Markdown has it. */
export function render(nodes: readonly TagNode[], context: Context): string {
  const page = createPage();
  let indent: string | undefined;
  for (const node of nodes) {
    if (typeof node === 'string') {
      page.write(indent === undefined ? node : behindBlock(node, indent));
      indent = undefined;
      continue;
    }
    const written = writeElement(node, context);
    if ('words' in written) {
      // Nobody reads code in an address.
      const isLost = written.words.startsWith('<code>') && page.isInAddress();
      page.write((indent ?? '') + (isLost ? '' : written.words));
      indent = undefined;
      continue;
    }
    const line = page.line();
    if (/^[ \t]*\|/.test(line)) {
      page.write(onOneLine(written.block));
      continue;
    }
    indent = indent ?? indentOf(line);
    page.writeBlock(blockLines(written.block, indent));
  }
  return page.text();
}

/** What is written, its last line apart: to look for that in the whole text again and again would be slow. */
function createPage() {
  const above: string[] = [];
  let last: string[] = [];
  let end = '';
  const line = () => last.join('');

  function write(more: string): void {
    const start = more.lastIndexOf('\n') + 1;
    if (start > 0) {
      above.push(...last, more.slice(0, start));
      last = [];
    }
    last.push(more.slice(start));
    end = (end + more).slice(-300);
  }

  /** A block begins on a line of its own, or behind the mark of a list item. */
  function writeBlock(lines: string): void {
    const before = line();
    const isAlone = before.trim() === '';
    if (isAlone) last = [];
    const isItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/.test(before);
    if (isItem) write(lines.trimStart());
    else write(isAlone ? lines : `\n${lines}`);
  }

  return {
    write,
    writeBlock,
    line,
    isInAddress: () => isInAddress(end, end.length),
    text: () => [...above, ...last].join(''),
  };
}

function writeElement({ tag, inside, source }: TagElement, context: Context): Written {
  return writeTag({ tag, inside: inside && render(inside, context), source }, context);
}

/** How far in the content of a line begins. */
function indentOf(line: string): string {
  const [start = ''] = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(line) ?? [];
  return start.replace(/[^ \t]/g, ' ');
}

/** What stands behind a block in its last line gets a line of its own. */
function behindBlock(text: string, indent: string): string {
  const [, rest = '', after = ''] = /^[ \t]*([^\n]*)([\s\S]*)$/.exec(text) ?? [];
  return rest === '' ? after : indent + rest + after;
}

/** A cell of a table is one line. */
const onOneLine = ({ inside }: Block) =>
  dedent(inside)
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('<br>');
