import type { Nodes } from 'hast';
import { countMarks, marksFault } from '../../../../site/content/checks/body/too-dense.ts';

const deepest = 200;

/** More than an article has, whatever it is about, and about what can be written as Markdown in some seconds. */
const most = 30_000;

/**
 * What writes Markdown walks through all that stands in a block for each of its tags and words: one block may have 14,000, or
 * 2,000 blocks 300 each.
 */
const mostSquared = 200_000_000;

/** Why a tree is nothing to work with. Walked without calling itself: what is nested that deep would end whatever does. */
export function refuseTree(tree: Nodes): string | undefined {
  const blocks: Block[] = [{ nodes: 0, marks: 0 }];
  let level: Placed[] = [{ node: tree, block: blocks[0] as Block, isCode: false }];
  let elements = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return `elements inside each other more than ${deepest} times`;
    elements += level.filter(({ node }) => node.type !== 'text').length;
    if (elements > most) return `over ${most} elements`;
    level = level.flatMap((placed) => inside(placed, blocks));
  }
  const squared = blocks.reduce((sum, { nodes }) => sum + nodes ** 2, 0);
  if (squared > mostSquared) return 'too many tags and words side by side';
  return marksFault(blocks.map(({ marks }) => marks));
}

/** A paragraph, a cell, or whatever else begins on a line of its own. */
interface Block {
  nodes: number;
  /** Of Markdown, in its words. */
  marks: number;
}

interface Placed {
  node: Nodes;
  /** In which it stands. */
  block: Block;
  isCode: boolean;
}

function inside({ node, block, isCode }: Placed, blocks: Block[]): Placed[] {
  block.nodes += 1;
  if (node.type === 'text' && !isCode) block.marks += countMarks(node.value);
  if (!('children' in node)) return [];
  const isInLine = node.type === 'element' && inLine.test(node.tagName);
  const own = isInLine ? block : { nodes: 0, marks: 0 };
  if (!isInLine) blocks.push(own);
  const isCodeToo = isCode || (node.type === 'element' && /^(?:code|pre)$/.test(node.tagName));
  return node.children.map((child) => ({ node: child, block: own, isCode: isCodeToo }));
}

const inLine =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var)$/;
