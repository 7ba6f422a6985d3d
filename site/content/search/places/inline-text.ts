import type { Nodes } from 'mdast';
import { isForDark } from '../../article/body/looks.ts';
import { isTag, rawText } from '../../article/body/nodes.ts';

/** The words of a piece of a body in one line, with the marks that a short answer has: `**bold**` and `` `code` ``. */
export const inlineText = (node: Nodes): string => written(node).replace(/\s+/g, ' ').trim();

function written(node: Nodes): string {
  if (node.type === 'text') return withoutMarks(node.value);
  if (node.type === 'break') return ' ';
  if (node.type === 'inlineCode')
    return node.value.includes('`') ? node.value : `\`${node.value}\``;
  if (node.type === 'image') return isForDark(node.url) ? '' : withoutMarks(node.alt ?? '');
  if (!('children' in node)) return '';
  return isBold(node)
    ? bold(node.children.map(plain).join(''))
    : node.children.filter(isBetweenWords).map(written).join('');
}

/** A picture in a line of words is one of them, as that of a button; one above or below the words is looked at. */
const isBetweenWords = (node: Nodes, n: number, all: readonly Nodes[]): boolean =>
  node.type !== 'image' || (isWords(all[n - 1], /\n$/) && isWords(all[n + 1], /^\n/));

const isWords = (node: Nodes | undefined, edge: RegExp): boolean =>
  node !== undefined && !['break', 'image'].includes(node.type) && !edge.test(rawText(node));

const isBold = (node: Nodes) =>
  node.type === 'strong' || (isTag(node) && ['MenuPath', 'Keys', 'b'].includes(node.name ?? ''));

/** Code inside bold words is bold. */
function plain(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return withoutMarks(node.value);
  return 'children' in node ? node.children.map(plain).join('') : '';
}

/** Marks stand next to words. */
function bold(words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner ? `${before}**${inner}**${after}` : words;
}

/** What would be read as a mark. */
const withoutMarks = (text: string) => text.replaceAll('**', '').replaceAll('`', '');
