import type { Context } from '../../context.ts';
import { type Block, blockLines, dedent } from '../../text/blocks.ts';
import { isInAddress } from '../../words/expressions.ts';
import type { TagElement, TagNode } from '../reading/tag.ts';
import { writeTag } from './writers.ts';

/** What a tag becomes: a block on lines of its own, or words within its line. */
export type Written = { block: Block } | { words: string };

/** The text with every tag as our Markdown has it. */
export function render(nodes: readonly TagNode[], context: Context): string {
  const page = createPage();
  let indent: string | undefined;
  let isAtItem = false;
  for (const [index, node] of nodes.entries()) {
    if (typeof node === 'string') {
      const text = isAtItem ? node.replace(/^[ \t]+/, '') : node;
      page.write(indent === undefined ? text : behindBlock(text, indent));
      indent = undefined;
      isAtItem = false;
      continue;
    }
    const line = page.line();
    const place = {
      isInText: isInText(line, nodes[index + 1]),
      isInHeading: /^[ \t]*#{1,6}[ \t]/.test(line),
    };
    const written = writeElement(node, place, context);
    if ('words' in written) {
      // Nobody reads code in an address.
      const isLost = /^<(code|span)\b/.test(written.words) && page.isInAddress();
      page.write((indent ?? '') + (isLost ? '' : written.words));
      indent = undefined;
      // Two spaces behind the mark of an item would move all that belongs to it.
      isAtItem = written.words === '' && page.isAtItem();
      continue;
    }
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
    if (isItem(before)) write(lines.trimStart());
    else write(isAlone ? lines : `\n${lines}`);
  }

  return {
    write,
    writeBlock,
    line,
    isAtItem: () => isItem(end.slice(end.lastIndexOf('\n') + 1)),
    isInAddress: () => isInAddress(end, end.length),
    text: () => [...above, ...last].join(''),
  };
}

/** Whether a line is no more than the mark of a list item. */
const isItem = (line: string) => /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/.test(line);

/** Whether a line has words before a tag, besides the marks of a quotation or an item, or behind it. */
const isInText = (line: string, next: TagNode | undefined) =>
  /[\p{L}\p{N}]/u.test(line.replace(/^[ \t]*\d+[.)]/, '')) ||
  (typeof next === 'string' && /^[^\n]*[\p{L}\p{N}]/u.test(next));

function writeElement(
  { tag, inside, source }: TagElement,
  place: { isInText: boolean; isInHeading: boolean },
  context: Context,
): Written {
  return writeTag({ tag, inside: inside && render(inside, context), source, ...place }, context);
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
