import type { SaxesTagNS } from 'saxes';
import { looselyDecoded } from '../decoded.ts';
import { addressesIn } from './style.ts';

/** An element of a drawing, with what it draws once more from elsewhere in it. */
export interface Drawn {
  id: string | undefined;
  inside: Drawn[];
  /** The `id` of what it refers to. */
  refers: string[];
}

/** The most elements that references may draw once more: about what a map has. */
const mostDrawnAgain = 20_000;

/** These lead somewhere, or move what they name, and draw nothing of it. */
const drawsNothing = /^(?:a|animate.*|set|mpath)$/;

/** An element by its tag. Its references are read as a browser reads them: with entities, escapes and percent signs decoded. */
export function drawnBy({ local, attributes }: SaxesTagNS): Drawn {
  const all = Object.values(attributes);
  const addresses = drawsNothing.test(local)
    ? []
    : all.flatMap((attribute) => {
        if (attribute.local === 'href') return [attribute.value.trim()];
        if (!attribute.value.includes('(')) return [];
        const isStyle = attribute.local === 'style';
        return addressesIn(isStyle ? attribute.value : `${attribute.local}:${attribute.value}`);
      });
  return {
    id: all.find(({ name }) => name === 'id')?.value,
    inside: [],
    refers: addresses
      .filter((address) => address.startsWith('#'))
      .map((address) => looselyDecoded(address.slice(1))),
  };
}

/** Why the references of a drawing cannot be followed: some lead in a circle, or they draw its parts too many times. */
export function referenceFault(root: Drawn, elements: readonly Drawn[]): string | undefined {
  const byId = new Map<string, Drawn>();
  for (const element of elements)
    if (element.id && !byId.has(element.id)) byId.set(element.id, element);
  const drawn = countDrawn(root, byId);
  if (drawn === 'a circle') return 'a drawing that draws itself, through a reference to its own id';
  return drawn - elements.length > mostDrawnAgain
    ? `a drawing whose references draw over ${mostDrawnAgain} parts once more`
    : undefined;
}

/** How many elements are drawn in all. Without recursion: a hostile file is nested deeper than the stack. */
function countDrawn(root: Drawn, byId: ReadonlyMap<string, Drawn>): number | 'a circle' {
  const counts = new Map<Drawn, number>();
  const open = new Set<Drawn>();
  const nextOf = ({ inside, refers }: Drawn) => [
    ...inside,
    ...refers.flatMap((id) => byId.get(id) ?? []),
  ];
  const waiting = [root];
  for (let element = waiting.at(-1); element; element = waiting.at(-1)) {
    const next = nextOf(element);
    if (counts.has(element)) {
      waiting.pop();
    } else if (open.has(element)) {
      counts.set(
        element,
        next.reduce((sum, part) => sum + (counts.get(part) ?? 0), 1),
      );
      open.delete(element);
      waiting.pop();
    } else {
      open.add(element);
      const unknown = next.filter((part) => !counts.has(part));
      if (unknown.some((part) => open.has(part))) return 'a circle';
      waiting.push(...unknown);
    }
  }
  return counts.get(root) ?? 0;
}
