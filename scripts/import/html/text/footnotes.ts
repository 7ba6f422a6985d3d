import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Notes stand at the end behind a line; their numbers lead nowhere, for their places have no names here. */
export function placeFootnotes(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'h2' && node.properties['id'] === 'footnote-label')
      Object.assign(node, { tagName: 'hr', properties: {}, children: [] });
    if (!('dataFootnoteRef' in node.properties) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, ...node.children);
    return [SKIP, index];
  });
}
