import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives list items outside a list a list, and what stands in a list outside its items an item. */
export function correctLists(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    // What was in it is gone: nothing is left to be a list.
    if (
      !isList(node) ||
      !parent ||
      index === undefined ||
      node.children.some((child) => !isBlank(child))
    )
      return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  visit(tree, (node) => {
    if (!('children' in node)) return;
    if (node.type === 'element' && isList(node)) node.children = node.children.map(asItem);
    else if (node.children.some(isItem))
      node.children = wrapItems(node.children) as ElementContent[];
  });
}

const asItem = (node: ElementContent): ElementContent =>
  isItem(node) || isBlank(node)
    ? node
    : { type: 'element', tagName: 'li', properties: {}, children: [node] };

function wrapItems(children: RootContent[]): RootContent[] {
  const wrapped: RootContent[] = [];
  let list: Element | undefined;
  for (const child of children) {
    if (!isItem(child)) {
      if (!isBlank(child)) list = undefined;
      wrapped.push(child);
    } else if (list) {
      list.children.push(child);
    } else {
      list = { type: 'element', tagName: 'ul', properties: {}, children: [child] };
      wrapped.push(list);
    }
  }
  return wrapped;
}

const isItem = (node: RootContent): node is Element =>
  node.type === 'element' && node.tagName === 'li';

const isList = ({ tagName }: Element) => /^(ul|ol|menu|dir)$/.test(tagName);

const isBlank = (node: RootContent) => node.type === 'text' && !node.value.trim();
