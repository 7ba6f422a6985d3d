import type { Nodes } from 'mdast';

/** The build draws a list in a list in a list …: three times as deep it would end without a word. */
const deepest = 100;

/** The first part of a body that stands in more parts than the build can draw; walked without calling itself. */
export function tooDeep(root: Nodes): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; depth <= deepest; depth += 1)
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  return level[0];
}
