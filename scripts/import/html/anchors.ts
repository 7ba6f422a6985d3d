import Slugger from 'github-slugger';
import type { Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { decoded } from '../../../site/content/decoded.ts';

/** From every old `#name` to the id that Astro gives the heading there; `''` is the top of the article. */
export type Anchors = Map<string, string>;

/**
 * Where each anchor leads once the page is ours. An anchor before or inside a heading means that heading,
 * one in running text the heading above it. Ids themselves do not survive: they could meet the page's own.
 */
export function readAnchors(tree: Root): Anchors {
  const headings: Anchors = new Map();
  const anchors: Anchors = new Map();
  const slugger = new Slugger();
  let waiting: string[] = [];
  let above = '';

  settle(tree);
  land();
  // A name that was given by hand wins over one that a heading has by its words.
  return new Map([...headings, ...anchors]);

  function settle(node: Nodes): void {
    if (node.type === 'element') waiting.push(...namesOf(node.properties));
    if (node.type === 'text' && node.value.trim()) land();
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) enterHeading(node);
    else if ('children' in node) node.children.forEach(settle);
  }

  function enterHeading(node: Nodes): void {
    above = slugger.slug(textOf(node, { includeImageAlt: false }).replace(/\s+/g, ' ').trim());
    if ('children' in node) waiting.push(...idsInside(node));
    land();
    if (!headings.has(above)) headings.set(above, above);
  }

  function land(): void {
    for (const name of waiting) if (!anchors.has(name)) anchors.set(name, above);
    waiting = [];
  }
}

function idsInside(node: Nodes): string[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...namesOf(child.properties), ...idsInside(child)] : [],
  );
}

const namesOf = (properties: Record<string, unknown>) =>
  [properties['id'], properties['name']].filter(
    (name) => typeof name === 'string' && name !== '',
  ) as string[];

/** The heading id behind `#fragment`, or `undefined` when the article has no such place. */
export function findAnchor(anchors: Anchors, fragment: string): string | undefined {
  const name = decoded(fragment);
  // `:~:text=` points at words, which a browser may still find.
  if (name === '' || name === 'top' || name.startsWith(':~:')) return '';
  const lower = name.toLowerCase();
  const near = [...anchors].find(([known]) => known.toLowerCase() === lower)?.[1];
  return anchors.get(name) ?? near ?? anchors.get(new Slugger().slug(name));
}
