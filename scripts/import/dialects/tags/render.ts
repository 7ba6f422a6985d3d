import { type Block, blockLines, dedent } from '../blocks.ts';
import type { Context } from '../context.ts';
import { isInAddress } from '../expressions.ts';
import { writeTag } from './parts.ts';
import type { TagElement, TagNode } from './tag.ts';

/** What a tag becomes: a block on lines of its own, or words within its line. */
export type Written = { block: Block } | { words: string };

/** The text with every tag as our Markdown has it. */
export function render(nodes: readonly TagNode[], context: Context): string {
  let text = '';
  let indent: string | undefined;
  for (const node of nodes) {
    if (typeof node === 'string') {
      text += indent === undefined ? node : behindBlock(node, indent);
      indent = undefined;
      continue;
    }
    const written = writeElement(node, context);
    if ('words' in written) {
      // Nobody reads code there.
      const isLost = written.words.startsWith('<code>') && isInAddress(text, text.length);
      text += (indent ?? '') + (isLost ? '' : written.words);
      indent = undefined;
      continue;
    }
    const line = text.slice(text.lastIndexOf('\n') + 1);
    if (/^[ \t]*\|/.test(line)) {
      text += onOneLine(written.block);
      continue;
    }
    indent = indent ?? indentOf(line);
    const isAlone = line.trim() === '';
    const start = isAlone ? text.slice(0, text.length - line.length) : text;
    const lines = blockLines(written.block, indent);
    // Behind the mark of a list item the block begins in its line.
    text = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+$/.test(line)
      ? start + lines.trimStart()
      : `${start}${isAlone ? '' : '\n'}${lines}`;
  }
  return text;
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
