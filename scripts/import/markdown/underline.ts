import type { Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';

/** An underline looks like a link on the web: it becomes bold, or nothing where the text is bold already. */
export function replaceUnderline(tree: Root): void {
  visitParents(tree, 'element', (node, ancestors) => {
    if (node.tagName !== 'u' && node.tagName !== 'ins') return;
    const isBold = ancestors.some(
      (ancestor) =>
        ancestor.type === 'element' && /^(strong|b|th|h[1-6]|a)$/.test(ancestor.tagName),
    );
    node.tagName = isBold ? 'span' : 'strong';
  });
}
