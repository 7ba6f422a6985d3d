import type { Drawn } from './references.ts';
import type { Key, Reference } from './style-references.ts';

/** The most elements that references may draw once more: about what a map has. */
const mostDrawnAgain = 20_000;

/** How many references may lead on from one another: a symbol in a symbol, filled with a pattern of a gradient. */
const deepest = 6;

/** More than a drawing has whose elements are painted one by one. */
const mostReferences = 400_000;

export interface Sheets {
  references: [Key, Reference][];
  /** How many points a line may have by them. */
  points: number;
  /** Whether they hand on to the elements inside what an element has for itself only. */
  takesOver: boolean;
}

/** Why the references of a drawing cannot be followed: some lead in a circle, or they draw its parts too many times. */
export function referenceFault(elements: readonly Drawn[], sheets: Sheets): string | undefined {
  const [root] = elements;
  const links = linksOf(elements, sheets);
  const count = root && links && countDrawn(root, links, sheets.points);
  if (count === 'a circle') return 'a drawing that draws itself, through a reference to its own id';
  if (!count || count.drawn - elements.length > mostDrawnAgain)
    return `a drawing whose references draw over ${mostDrawnAgain} parts once more`;
  return count.depth > deepest
    ? `a drawing with over ${deepest} references that lead on from one another`
    : undefined;
}

/** What an element draws of others. */
interface Links {
  /** In its place, and with what it says of paint and markers. */
  place: readonly Drawn[];
  /** With it as a whole. */
  whole: readonly Drawn[];
  /** With every part of it. */
  parts: readonly Drawn[];
  /** At every point of every part of it. */
  points: readonly Drawn[];
}

const none: Links = { place: [], whole: [], parts: [], points: [] };

/** By the names of properties; one that is not known may be for anything. */
function kindOf(property: string, takesOver: boolean): keyof Links {
  if (property === 'href') return 'place';
  if (/^(?:mask.*|clip-path|filter|backdrop-filter)$/.test(property))
    return takesOver ? 'parts' : 'whole';
  return /^(?:fill|stroke|marker-start|marker-end)$/.test(property) ? 'parts' : 'points';
}

/** Of each element, with the paint and the markers of those around it; nothing where there are too many. */
function linksOf(elements: readonly Drawn[], sheets: Sheets): Map<Drawn, Links> | undefined {
  const byId = new Map<string, Drawn>();
  for (const element of elements)
    if (element.id && !byId.has(element.id)) byId.set(element.id, element);
  const byKey = new Map<Key, Reference[]>();
  for (const [key, reference] of sheets.references)
    byKey
      .set(key, byKey.get(key) ?? [])
      .get(key)
      ?.push(reference);

  const takesOver = sheets.takesOver || elements.some((element) => element.takesOver);
  const links = new Map<Drawn, Links>();
  let count = 0;
  for (const element of elements) {
    const own = [...element.own, ...element.keys.flatMap((key) => byKey.get(key) ?? [])];
    const around = (element.around && links.get(element.around)) ?? none;
    const drawnAs = (kind: keyof Links) =>
      own.flatMap(
        ({ property, id }) => (kindOf(property, takesOver) === kind && byId.get(id)) || [],
      );
    const [parts, points] = [drawnAs('parts'), drawnAs('points')];
    const found: Links = {
      place: drawnAs('place'),
      whole: drawnAs('whole'),
      // The colors of a gradient are no parts that are painted.
      parts: element.weight === 0 ? [] : withThose(around.parts, parts),
      points: element.weight === 0 ? [] : withThose(around.points, points),
    };
    links.set(element, found);
    count += own.length + found.parts.length + found.points.length;
    if (count > mostReferences) return undefined;
  }
  return links;
}

const withThose = (around: readonly Drawn[], own: readonly Drawn[]) =>
  own.length === 0 ? around : [...new Set([...around, ...own])];

/** What is drawn with an element, itself included. */
interface Count {
  drawn: number;
  /** The parts and the points that take over what an element around them says. */
  parts: number;
  points: number;
  /** How many references lead on from one another. */
  depth: number;
}

/** Without recursion: a hostile file is nested deeper than the stack. */
function countDrawn(
  root: Drawn,
  links: ReadonlyMap<Drawn, Links>,
  sheetPoints: number,
): Count | 'a circle' {
  const counts = new Map<Drawn, Count>();
  const open = new Set<Drawn>();
  const waiting = [root];
  for (let element = waiting.at(-1); element; element = waiting.at(-1)) {
    const own = links.get(element) ?? none;
    if (counts.has(element)) {
      waiting.pop();
    } else if (open.has(element)) {
      counts.set(element, countOf(element, own, counts, sheetPoints));
      open.delete(element);
      waiting.pop();
    } else {
      open.add(element);
      for (const next of [element.inside, own.place, own.whole, own.parts, own.points].flat()) {
        if (open.has(next)) return 'a circle';
        if (!counts.has(next)) waiting.push(next);
      }
    }
  }
  return counts.get(root) ?? nothing;
}

const nothing: Count = { drawn: 0, parts: 0, points: 0, depth: 0 };

function countOf(
  { inside, weight, points }: Drawn,
  own: Links,
  counts: ReadonlyMap<Drawn, Count>,
  sheetPoints: number,
): Count {
  const of = (elements: readonly Drawn[]) => elements.map((next) => counts.get(next) ?? nothing);
  const [within, place, whole] = [of(inside), of(own.place), of(own.whole)];
  const [forParts, forPoints] = [of(own.parts), of(own.points)];
  const parts = sum('parts', within, place) + 1;
  const allPoints = sum('points', within, place) + points + sheetPoints;
  // What stands inside has its own paint and markers counted; what is put in its place takes over these.
  const [painted, pointed] = [sum('parts', place) + 1, sum('points', place) + points + sheetPoints];
  const drawn =
    sum('drawn', within, place, whole) +
    painted * sum('drawn', forParts) +
    (painted + pointed) * sum('drawn', forPoints);
  const leads = [...place, ...whole, ...forParts, ...forPoints].map(({ depth }) => depth + 1);
  const depth = [...within.map(({ depth }) => depth), ...leads].reduce((a, b) => Math.max(a, b), 0);
  if (weight === 0) return { ...nothing, depth };
  return { drawn: capped(drawn + weight), parts: capped(parts), points: capped(allPoints), depth };
}

const sum = (what: keyof Count, ...counts: Count[][]) =>
  counts.flat().reduce((total, count) => total + count[what], 0);

/** No sum of these may grow to what is no number any more. */
const capped = (count: number) => Math.min(count, 1e9);
