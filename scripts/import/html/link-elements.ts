import type { Element } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';

/** Takes a link away, and leaves what it said. */
export function unwrap(node: Element): void {
  Object.assign(node, { tagName: 'span', properties: {} });
}

export const isEmptyLink = (node: Element): boolean =>
  wordsOfLink(node) === '' && !node.children.some((child) => child.type === 'element');

export const wordsOfLink = (node: Element): string => textOf(node).replace(/\s+/g, ' ').trim();
