import Slugger from 'github-slugger';
import type { Element, Nodes, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { decoded } from '../../../../site/content/addresses/decoded.ts';
import { headingNames, idsOfPage } from '../../../../site/content/article/body/ids.ts';
import { headingText, idsInside, namesOf, ownWords } from './heading-words.ts';

/** From every old `#name` to the id that Astro gives the heading there; `''` is the top of the article. */
export type Anchors = Map<string, string>;

/**
 * Where each anchor leads once the page is ours. An anchor before or inside a heading means that heading,
 * one in running text the heading above it. Ids themselves do not survive: they could meet the page's own.
 */
export function readAnchors(tree: Root): Anchors {
  const headings: Anchors = new Map();
  const anchors: Anchors = new Map();
  const nameHeading = headingNames();
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

  function enterHeading(node: Element): void {
    const given = givenId(node);
    above = nameHeading(headingText(node), given).id;
    waiting.push(...idsInside(node), new Slugger().slug(ownWords(node)));
    land();
    if (!headings.has(above)) headings.set(above, above);
  }

  function land(): void {
    for (const name of waiting) if (!anchors.has(name)) anchors.set(name, above);
    waiting = [];
  }
}

/** The name that the heading had before, where it can be one here: links from elsewhere go on to lead to it. */
const givenId = (heading: Element) => heading.children.map(ownId).find((id) => id !== undefined);

const ownId = (child: Element['children'][number]) =>
  child.type === 'element' && child.properties['dataHeadingId'] !== undefined
    ? String(child.properties['dataHeadingId'])
    : undefined;

/** Keeps in each heading the name that its author gave it, so that it is its address here too. */
export function keepHeadingIds(tree: Root): void {
  const used = slugsOf(tree);
  visit(tree, 'element', (node) => {
    if (!/^h[1-6]$/.test(node.tagName)) return;
    dropOwnLinks(node);
    if (node.tagName === 'h1') return;
    const id = idsInside(node, [...namesOf(node.properties)]).find(
      (name) => isHeadingId.test(name) && !used.has(name),
    );
    if (id === undefined) return;
    used.add(id);
    const mark = { dataHeadingId: id };
    node.children.push({ type: 'element', tagName: 'span', properties: mark, children: [] });
  });
}

/** An empty link from a heading to itself, as GitBook writes it, says nothing. */
function dropOwnLinks(heading: Element): void {
  for (const child of heading.children)
    if (child.type === 'element' && child.tagName === 'a' && textOf(child).trim() === '')
      delete child.properties['href'];
}

/** What the headings are called by their words: a given name must not be that of another one. */
function slugsOf(tree: Root): Set<string> {
  const nameHeading = headingNames();
  const slugs = new Set<string>(idsOfPage);
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) slugs.add(nameHeading(headingText(node)).id);
  });
  return slugs;
}

const isHeadingId = /^[\p{L}_][\p{L}\p{N}_-]*$/u;

/** The heading id behind `#fragment`, or `undefined` when the article has no such place. */
export function findAnchor(anchors: Anchors, fragment: string): string | undefined {
  const name = decoded(fragment);
  // `:~:text=` points at words, which a browser may still find.
  if (name === '' || name === 'top' || name.startsWith(':~:')) return '';
  const lower = name.toLowerCase();
  const near = [...anchors].find(([known]) => known.toLowerCase() === lower)?.[1];
  return anchors.get(name) ?? near ?? anchors.get(new Slugger().slug(name)) ?? alike(anchors, name);
}

/** Tools differ in what they do with signs, accents and the number of a second heading of the same words. */
function alike(anchors: Anchors, name: string): string | undefined {
  const bare = bareOf(name);
  if (bare === '') return undefined;
  const same = [...anchors].find(([known]) => bareOf(known) === bare);
  // Many a heading was made longer: “YouTube (deleted in 7.0)”.
  const longer =
    bare.length < 4 ? [] : [...anchors].filter(([known]) => bareOf(known).startsWith(bare));
  const places = new Set(longer.map(([, place]) => place));
  return same?.[1] ?? (places.size === 1 ? [...places][0] : undefined);
}

const bareOf = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // Some write the sign by its name, some by that of its entity.
    .replace(/(^|-)(?:and|amp)(?=-|$)/g, '$1')
    .replace(/[^\p{L}\p{N}]/gu, '');
