import type { Article } from '../read.ts';
import { headingId } from './ids.ts';
import { bodyNodes, headingIds, rawText } from './nodes.ts';

/**
 * Where each section of an article is in its translation: its `#` as an address has it, and the `id` there. Where an author
 * gave an `id`, those are together that have the same one. Where none did, the second of four is the second of four there,
 * and so is what stands below it; where the outlines differ there is no counterpart.
 */
export function sectionsIn(translation: Article, article: Article): Record<string, string> {
  const [here, there] = [outlineOf(article), outlineOf(translation)];
  const by = here.isNamed || there.isNamed ? 'byId' : 'byPlace';
  return Object.fromEntries(
    [...here[by]].flatMap(([place, id]) => {
      const counterpart = there[by].get(place);
      return counterpart === undefined ? [] : [[`#${encodeURI(id)}`, counterpart]];
    }),
  );
}

interface Outline {
  /** Whether an author gave an `id`. */
  isNamed: boolean;
  byId: Map<string, string>;
  byPlace: Map<string, string>;
}

const outlines = new WeakMap<Article, Outline>();

/** Read once: each language asks. */
function outlineOf(article: Article): Outline {
  const outline = outlines.get(article) ?? readOutline(article);
  outlines.set(article, outline);
  return outline;
}

function readOutline(article: Article): Outline {
  const nodes = bodyNodes(article);
  const headings = nodes.filter((node) => node.type === 'heading');
  const places = placesOf(headings.map(({ depth }) => depth));
  return {
    isNamed: headings.some((heading) => headingId(rawText(heading)).id !== undefined),
    byId: new Map(headingIds(nodes).map((id) => [id, id])),
    byPlace: new Map(headingIds(headings).map((id, n) => [places[n] ?? '', id])),
  };
}

/** The place of each heading: which one it is of how many in its section, below the place of that section. */
function placesOf(depths: readonly number[]): string[] {
  const parents = depths.map((depth, n) =>
    depths.slice(0, n).findLastIndex((before) => before < depth),
  );
  const places: string[] = [];
  for (const [n, depth] of depths.entries()) {
    const isSibling = (other: number) => parents[other] === parents[n] && depths[other] === depth;
    const siblings = [...depths.keys()].filter(isSibling);
    const above = places[parents[n] ?? -1] ?? '';
    places.push(`${above}/h${depth} ${siblings.indexOf(n) + 1} of ${siblings.length}`);
  }
  return places;
}
