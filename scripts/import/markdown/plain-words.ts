import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** The words alone, a paragraph for each block, with every mark of Markdown made harmless. */
export function plainWords(tree: Root): string {
  const paragraphs = tree.children
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
  return `${paragraphs.join('\n\n')}\n`;
}
