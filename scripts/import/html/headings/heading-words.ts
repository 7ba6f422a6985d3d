import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

export const headingText = (node: Nodes) =>
  textOf(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim();

/** The words of a heading without what was added to it here: its address was made of them. */
export function ownWords(heading: Element): string {
  const own = structuredClone(heading);
  visit(own, 'element', (node, index, parent) => {
    if (!('dataAdded' in node.properties) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return headingText(own);
}

/** The names that an element and what stands in it have. */
export function idsInside(node: Element, own: string[] = []): string[] {
  const inner = node.children.flatMap((child) =>
    child.type === 'element' ? idsInside(child, namesOf(child.properties)) : [],
  );
  return [...own, ...inner];
}

export const namesOf = (properties: Record<string, unknown>) =>
  [properties['id'], properties['name']].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];
