import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

const marks =
  /^(a|abbr|b|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|tt|u)$/;
// Their ends would run together: `**a****b**`.
const joined = /^(b|code|del|em|i|strong)$/;
const lines = /^(h[1-6]|p|summary|figcaption)$/;
const blocks =
  /^(address|article|aside|blockquote|center|details|div|dl|dt|dd|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/;

/**
 * Makes HTML that Markdown can say: a mark or a heading around whole paragraphs is undone, and so is a mark
 * around nothing, and a line break at an edge; two equal marks side by side become one.
 */
export function straighten(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (
      marks.test(node.tagName) &&
      isEmpty(node) &&
      parent &&
      index !== undefined &&
      !isAnchor(node)
    ) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    const next = parent?.children[(index ?? 0) + 1];
    if (joined.test(node.tagName) && next?.type === 'element' && next.tagName === node.tagName) {
      node.children.push(...next.children);
      parent?.children.splice((index ?? 0) + 1, 1);
      return index;
    }
    const isLine = marks.test(node.tagName) || lines.test(node.tagName);
    if (isLine && node.children.some(hasBlock)) node.tagName = 'div';
    else if (isLine) dropEdgeBreaks(node.children);
    return undefined;
  });
}

function dropEdgeBreaks(children: ElementContent[]): void {
  while (isBreak(children.at(-1))) children.pop();
  while (isBreak(children[0])) children.shift();
}

const isBreak = (node: ElementContent | undefined) =>
  node?.type === 'element' && node.tagName === 'br';

const hasBlock = (node: ElementContent): boolean =>
  node.type === 'element' && (blocks.test(node.tagName) || node.children.some(hasBlock));

// An empty anchor says where a link leads, an empty link lies over a card.
const isAnchor = ({ properties }: Element) =>
  ['id', 'name', 'href', 'dataHeadingId'].some((name) => properties[name] !== undefined);

const isEmpty = (node: Element): boolean =>
  node.children.every(
    (child) =>
      (child.type === 'text' && !child.value.trim()) ||
      (child.type === 'element' && marks.test(child.tagName) && isEmpty(child) && !isAnchor(child)),
  );
