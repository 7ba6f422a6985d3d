/** Two questions and the chance that they ask the same. */
export interface Link {
  one: number;
  other: number;
  chance: number;
}

/** A group: its questions, and its own links to other groups, each the sum over all pairs of questions. */
interface Group {
  members: number[];
  stays: boolean;
  links: Map<number, number>;
}

/**
 * Joins groups, the likeliest first, as long as the mean chance over all pairs of their questions is above
 * `line` (average linkage). Groups that stay as they are take others in, but are never joined to each other.
 */
export function joined(
  starts: readonly { members: number[]; stays: boolean }[],
  links: readonly Link[],
  line: number,
): number[][] {
  const groups = new Map(starts.map((start, n) => [n, groupOf(start)]));
  linkGroups(groups, links);
  const nearest = new Map([...groups.keys()].map((n) => [n, nearestOf(n, groups)]));

  for (;;) {
    const best = likeliest(nearest);
    if (!best || best.mean < line) return [...groups.values()].map(({ members }) => members);
    const changed = merge(groups, best);
    nearest.delete(best.other);
    for (const n of changed) nearest.set(n, nearestOf(n, groups));
  }
}

const groupOf = ({ members, stays }: { members: number[]; stays: boolean }): Group => ({
  members: [...members],
  stays,
  links: new Map(),
});

function linkGroups(groups: Map<number, Group>, links: readonly Link[]) {
  const homes = new Map([...groups].flatMap(([n, { members }]) => members.map((m) => [m, n])));
  for (const { one, other, chance } of links) {
    const [home, away] = [homes.get(one), homes.get(other)];
    if (home === undefined || away === undefined || home === away) continue;
    for (const [from, to] of [
      [home, away],
      [away, home],
    ] as const) {
      const known = groups.get(from)?.links;
      known?.set(to, (known.get(to) ?? 0) + chance);
    }
  }
}

interface Near {
  one: number;
  other: number;
  mean: number;
}

/** The group that one is likeliest to be joined to; of equals the first. */
function nearestOf(one: number, groups: Map<number, Group>): Near | undefined {
  const group = groups.get(one);
  let best: Near | undefined;
  for (const [other, sum] of group?.links ?? []) {
    const to = groups.get(other);
    if (!group || !to || (group.stays && to.stays)) continue;
    const mean = sum / (group.members.length * to.members.length);
    if (!best || mean > best.mean || (mean === best.mean && other < best.other))
      best = { one, other, mean };
  }
  return best;
}

function likeliest(nearest: Map<number, Near | undefined>): Near | undefined {
  let best: Near | undefined;
  for (const near of nearest.values()) if (near && (!best || near.mean > best.mean)) best = near;
  return best;
}

/** Puts the other group into the one. Returns the groups that were linked to either. */
function merge(groups: Map<number, Group>, { one, other }: Near): Set<number> {
  const [into, from] = [groups.get(one), groups.get(other)];
  if (!into || !from) return new Set();
  into.members.push(...from.members);
  into.stays ||= from.stays;
  for (const [n, sum] of from.links) into.links.set(n, (into.links.get(n) ?? 0) + sum);
  into.links.delete(one);
  into.links.delete(other);
  groups.delete(other);
  for (const [n, sum] of into.links) {
    groups.get(n)?.links.delete(other);
    groups.get(n)?.links.set(one, sum);
  }
  return new Set([one, ...into.links.keys()]);
}
