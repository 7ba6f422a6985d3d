/** Two questions and the probability that they ask the same. */
export interface Link {
  one: number;
  other: number;
  probability: number;
}

/** Its questions, and its links to other clusters, each the sum over all pairs of questions. */
interface Cluster {
  members: number[];
  pinned: boolean;
  links: Map<number, number>;
}

/**
 * Joins clusters, the likeliest first, as long as the mean probability over all pairs of their questions is at least
 * `threshold` (average linkage). Pinned clusters take others in, but are never joined to each other.
 */
export function averageLinkage(
  starts: readonly { members: number[]; pinned: boolean }[],
  links: readonly Link[],
  threshold: number,
): number[][] {
  const clusters = new Map(starts.map((start, n) => [n, clusterOf(start)]));
  linkClusters(clusters, links);
  const nearest = new Map([...clusters.keys()].map((n) => [n, nearestOf(n, clusters)]));

  for (;;) {
    const best = likeliest(nearest);
    if (!best || best.mean < threshold) return [...clusters.values()].map(({ members }) => members);
    const changed = merge(clusters, best);
    nearest.delete(best.other);
    for (const n of changed) nearest.set(n, nearestOf(n, clusters));
  }
}

const clusterOf = ({ members, pinned }: { members: number[]; pinned: boolean }): Cluster => ({
  members: [...members],
  pinned,
  links: new Map(),
});

function linkClusters(clusters: Map<number, Cluster>, links: readonly Link[]) {
  const homes = new Map([...clusters].flatMap(([n, { members }]) => members.map((m) => [m, n])));
  for (const { one, other, probability } of links) {
    const [home, away] = [homes.get(one), homes.get(other)];
    if (home === undefined || away === undefined || home === away) continue;
    for (const [from, to] of [
      [home, away],
      [away, home],
    ] as const) {
      const known = clusters.get(from)?.links;
      known?.set(to, (known.get(to) ?? 0) + probability);
    }
  }
}

interface Near {
  one: number;
  other: number;
  mean: number;
}

/** The cluster that one is likeliest to be joined to; of equals the first. */
function nearestOf(one: number, clusters: Map<number, Cluster>): Near | undefined {
  const cluster = clusters.get(one);
  let best: Near | undefined;
  for (const [other, sum] of cluster?.links ?? []) {
    const to = clusters.get(other);
    if (!cluster || !to || (cluster.pinned && to.pinned)) continue;
    const mean = sum / (cluster.members.length * to.members.length);
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

/** Puts the other cluster into the one. Returns the clusters that were linked to either. */
function merge(clusters: Map<number, Cluster>, { one, other }: Near): Set<number> {
  const [into, from] = [clusters.get(one), clusters.get(other)];
  if (!into || !from) return new Set();
  into.members.push(...from.members);
  into.pinned ||= from.pinned;
  for (const [n, sum] of from.links) into.links.set(n, (into.links.get(n) ?? 0) + sum);
  into.links.delete(one);
  into.links.delete(other);
  clusters.delete(other);
  for (const [n, sum] of into.links) {
    clusters.get(n)?.links.delete(other);
    clusters.get(n)?.links.set(one, sum);
  }
  return new Set([one, ...into.links.keys()]);
}
