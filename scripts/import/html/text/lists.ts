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
    if (node.type === 'element' && isList(node)) node.children = asItems(node.children);
    else if (node.children.some(isItem))
      node.children = wrapItems(node.children) as ElementContent[];
  });
}

/** What stands outside the items, side by side, is one of them: a picture and its words. */
function asItems(children: readonly ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  let open: Element | undefined;
  for (const child of children) {
    if (isItem(child) || (isBlank(child) && !open)) {
      items.push(child);
      open = undefined;
    } else if (open && !isBlock(child)) {
      open.children.push(child);
    } else {
      const item: Element = { type: 'element', tagName: 'li', properties: {}, children: [child] };
      items.push(item);
      open = isBlock(child) ? undefined : item;
    }
  }
  return items;
}

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

/** Whether it begins a line of its own. */
const isBlock = (node: ElementContent) =>
  node.type === 'element' &&
  /^(p|div|ul|ol|dl|table|pre|blockquote|figure|details|section|h[1-6]|hr|aside)$/.test(
    node.tagName,
  );

const isList = ({ tagName }: Element) => /^(ul|ol|menu|dir)$/.test(tagName);

const isBlank = (node: RootContent) => node.type === 'text' && !node.value.trim();
