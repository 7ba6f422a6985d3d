import type { Nodes } from 'hast';

const deepest = 200;

/** Why a tree is nothing to work with. Walked without calling itself: what is nested that deep would end whatever does. */
export function tooDeep(tree: Nodes): string | undefined {
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return `elements inside each other more than ${deepest} times`;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
