import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, visit } from 'unist-util-visit';

/** The words of the first paragraph that says something; an address alone says nothing. */
export function firstParagraph(tree: Root): string {
  let first = '';
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'p') return undefined;
    const words = textOf(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();
    first = /^https?:\/\/\S+$/.test(words) ? '' : words;
    return first ? EXIT : undefined;
  });
  return first;
}
