import Slugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { attributeOf, isTag, wordsOf } from './body.ts';

/** What a `#` in a link can lead to: the headings of a body, as the build names them, and every `id`. */
export function headingIds(nodes: readonly Nodes[]): string[] {
  const slugger = new Slugger();
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [slugger.slug(wordsOf(node))];
    return (isTag(node) ? attributeOf(node, 'id') : undefined) ?? [];
  });
}
