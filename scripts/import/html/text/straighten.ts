import type { Element, ElementContent, Parents, Root } from 'hast';
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
    const alike = joined.test(node.tagName) ? alikeBehind(node, parent, index) : 0;
    if (alike > 0 && parent && index !== undefined) {
      const joins = parent.children.splice(index + 1, alike);
      node.children.push(
        ...(joins.flatMap((next) => ('children' in next ? next.children : [])) as ElementContent[]),
      );
      return index;
    }
    const isLine = marks.test(node.tagName) || lines.test(node.tagName);
    if (isLine && node.children.some(hasBlock)) node.tagName = 'div';
    else if (isLine) dropEdgeBreaks(node.children);
    return undefined;
  });
}

/** How many equal marks follow one right away. */
function alikeBehind({ tagName }: Element, parent?: Parents, index = 0): number {
  const behind = parent?.children.slice(index + 1, index + 2) ?? [];
  if (!behind.some((next) => next.type === 'element' && next.tagName === tagName)) return 0;
  const rest = parent?.children.slice(index + 1) ?? [];
  const end = rest.findIndex((next) => next.type !== 'element' || next.tagName !== tagName);
  return end === -1 ? rest.length : end;
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
