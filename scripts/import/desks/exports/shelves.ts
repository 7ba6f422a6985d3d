interface Shelf {
  id: string;
}

/** Each shelf followed by those inside it; one whose parent is unknown stands by itself. The order is kept otherwise. */
export function nested<Thing extends Shelf>(
  shelves: Thing[],
  parentOf: (shelf: Thing) => string | undefined,
): Thing[] {
  const known = new Set(shelves.map(({ id }) => id));
  const inside = Map.groupBy(shelves, (shelf) => {
    const parent = parentOf(shelf);
    return parent !== undefined && known.has(parent) ? parent : '';
  });
  const found = new Map<string, Thing>();
  const waiting = (inside.get('') ?? []).toReversed();
  for (let shelf = waiting.pop(); shelf; shelf = waiting.pop()) {
    if (found.has(shelf.id)) continue;
    found.set(shelf.id, shelf);
    waiting.push(...(inside.get(shelf.id) ?? []).toReversed());
  }
  return [...found.values(), ...shelves.filter(({ id }) => !found.has(id))];
}

/** The id of a shelf, and those of all around it. It may be told several times, and each time lie in another one. */
export function idsAround(
  id: string,
  parentsOf: (id: string) => readonly (string | undefined)[],
): string[] {
  const around = new Set([id]);
  for (const inner of around)
    for (const parent of parentsOf(inner)) if (parent !== undefined) around.add(parent);
  return [...around];
}

/** In the order that the desk numbers them by; what has no number there comes first. */
export const inOrder = <Thing extends Shelf>(
  shelves: Thing[],
  numberOf: (shelf: Thing) => number | undefined,
): Thing[] => shelves.toSorted((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
