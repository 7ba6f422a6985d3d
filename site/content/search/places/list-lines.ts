import type { Code, List, ListItem, Nodes, RootContent } from 'mdast';
import { endsSentence } from '../../../languages/sentences.ts';
import { inlineText } from './inline-text.ts';

/** Longer code, or more lines of it, is for copying and not for reading. */
const longestCode = 100;
const mostLines = 3;

/**
 * A list in lines: the first paragraph of each item, and below one the lines of a list in it, two spaces further in. What lies
 * deeper, or is nothing but a link that leads elsewhere, is left out.
 */
export function listLines({ children, ordered, start }: List, join: Join, depth = 0): string[] {
  return children
    .filter((item) => !isLink(item))
    .flatMap((item, n) => {
      const [text, ...below] = itemLines(item, join, depth);
      const sign = ordered ? `${(start ?? 1) + n}.` : '-';
      return text ? [`${'  '.repeat(depth)}${sign} ${text}`, ...below] : [];
    });
}

/** Puts texts together as sentences are. */
type Join = (...texts: string[]) => string;

const deepest = 1;

/** An item that leads to what stands below it has that too. */
function itemLines({ children: [first, ...below] }: ListItem, join: Join, depth: number) {
  const text = first?.type === 'paragraph' ? inlineText(first) : '';
  const lines = below.flatMap((block) =>
    block.type === 'list' && depth < deepest ? listLines(block, join, depth + 1) : [],
  );
  if (!leads(text) || lines.length > 0) return [text, ...lines];
  const said = below.map(saidBelow).find(Boolean);
  return [said ? join(text, said) : text.replace(/[:：](\**)$/, '$1')];
}

const saidBelow = (block: RootContent): string => {
  if (block.type === 'code') return codeText(block);
  return block.type === 'paragraph' ? inlineText(block) : '';
};

/** Whether a paragraph only leads to what follows: it ends with a colon, or is a heading in bold. */
export const leads = (text: string) =>
  /[:：]\**$/.test(text) || (/^\*\*[^*]+\*\*$/.test(text) && !endsSentence(text.slice(0, -2)));

/** Code as it is said in a line; empty where it is long. */
export function codeText({ value }: Code): string {
  const lines = value.trim().split('\n');
  const isLong = value.length > longestCode || lines.length > mostLines || value.includes('`');
  return isLong ? '' : lines.map((line) => `\`${line.trim()}\``).join(' ');
}

function isLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  const [only, ...others] = 'children' in node ? node.children : [];
  return only !== undefined && others.length === 0 && isLink(only);
}
