import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A bare address takes the Chinese punctuation and words behind it along: they are set free again. */
export function trimBareAddresses(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const [text] = node.children;
    if (node.tagName !== 'a' || text?.type !== 'text' || !parent || index === undefined) return;
    const [, address, rest] = /^(https?:\/\/[\x21-\x7e]+)([^\0-\x7f].*)$/s.exec(text.value) ?? [];
    const isBare = encodeURI(text.value) === encodeURI(decode(String(node.properties['href'])));
    if (address === undefined || rest === undefined || !isBare) return;

    text.value = address;
    node.properties['href'] = address;
    parent.children.splice(index + 1, 0, { type: 'text', value: rest });
  });
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
