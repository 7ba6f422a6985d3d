import type { Element, Nodes, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { hasNoWords } from '../../html/safety/unsafe.ts';
import type { CutPart } from './export.ts';

/** The part of a page that is its article, with what stands around one still in it. */
export interface PageParts {
  content: Element | Root;
  /** What the page shows outside of it. */
  beside: Nodes[];
}

/** Of several articles none is the page's own: then it is what they lie in. */
export function partsOfPage(tree: Root): PageParts {
  const body = onlyOne(tree, ({ tagName }) => tagName === 'body') ?? tree;
  const content = marks.map((is) => onlyOne(body, is)).find(Boolean) ?? body;
  return { content, beside: besideOf(body, content) };
}

const marks: ((node: Element) => boolean)[] = [
  (node) => hasWord(node, 'className', 'article-body') || hasWord(node, 'itemProp', 'articleBody'),
  ({ tagName }) => tagName === 'article',
  ({ tagName, properties }) => tagName === 'main' || properties['role'] === 'main',
];

/** The outermost element of a kind, where there is one. */
function onlyOne(tree: Nodes, is: (node: Element) => boolean): Element | undefined {
  const found: Element[] = [];
  visit(tree, 'element', (node) => {
    if (!is(node)) return undefined;
    found.push(node);
    return SKIP;
  });
  return found.length === 1 ? found[0] : undefined;
}

function besideOf(node: Nodes, content: Nodes): Nodes[] {
  if (node === content) return [];
  if (!isInside(content, node)) return [node];
  return (node as Parents).children.flatMap((child) => besideOf(child, content));
}

function isInside(content: Nodes, node: Nodes): boolean {
  let found = false;
  visit(node, (inner) => {
    if (inner === content) found = true;
  });
  return found;
}

/** Takes out of each page what stands around its article, and returns for each what goes. Pages are of one language. */
export function cutPages(pages: readonly PageParts[]): CutPart[][] {
  const seen = pages.map(({ content, beside }) =>
    [...beside, ...aroundIn(content)].map((node) => wordsIn(node)),
  );
  const counts = new Map<string, number>();
  for (const words of seen.flatMap((those) => [...new Set(those)]))
    counts.set(words, (counts.get(words) ?? 0) + 1);
  const onMost = (words: string) => {
    const count = counts.get(words) ?? 0;
    return count > 1 && count * 2 >= pages.length ? count : 0;
  };

  const said = new Set<string>();
  return pages.map(({ content, beside }) => {
    const inside = aroundIn(content).filter(
      (node) => onMost(wordsIn(node)) > 0 || isNoPartOf(node, content),
    );
    removeFrom(content, new Set(inside));
    const own = beside.map((node) => ({ node, isOwn: !isLandmark(node) }));
    return [...own, ...inside.map((node) => ({ node, isOwn: false }))].flatMap(
      ({ node, isOwn }): CutPart[] => {
        const words = wordsIn(node);
        const times = onMost(words);
        if (words === '' || (times > 0 && said.has(words))) return [];
        if (times === 0) return [{ words, counted: isOwn ? wordsIn(node, isWay) : '' }];
        said.add(words);
        return [{ words: `${words} (on ${times} pages)`, counted: '' }];
      },
    );
  });
}

/** What often stands around an article, by its name alone: it goes only where more speaks for it. */
function aroundIn(content: Element | Root): Element[] {
  const found: Element[] = [];
  visit(content, 'element', (node) => {
    if (node === content || !(isWays(node) || /^(footer|head)$/.test(node.tagName) || isSide(node)))
      return undefined;
    found.push(node);
    return SKIP;
  });
  return found;
}

const classesOf = ({ properties }: Element) => [properties['className'] ?? []].flat().map(String);

const isWays = (node: Element): boolean =>
  node.tagName === 'nav' ||
  classesOf(node).some((name) =>
    /^(breadcrumbs?|pagination|share|article-votes|skip-link)$/i.test(name),
  );

const isSide = (node: Element): boolean => classesOf(node).some((name) => /^sidebar$/i.test(name));

/** Ways to other pages with hardly a word beside them; the foot of a page that does not say where its article is. */
const isNoPartOf = (node: Element, content: Element | Root): boolean =>
  node.tagName === 'head' ||
  (isWays(node) && wordsIn(node, isWay).length <= 80) ||
  (node.tagName === 'footer' && (content.type === 'root' || content.tagName === 'body'));

/** What a page of HTML says to stand around its content. */
const isLandmark = (node: Nodes): boolean =>
  node.type === 'element' &&
  (isWays(node) ||
    /^(header|footer)$/.test(node.tagName) ||
    /^(navigation|banner|contentinfo)$/.test(String(node.properties['role'])));

const isWay = ({ tagName }: Element) => /^(a|button)$/.test(tagName);

/** The words that a reader sees of it. */
function wordsIn(node: Nodes, isLeftOut: (node: Element) => boolean = () => false): string {
  const texts: string[] = [];
  visit(node, (inner) => {
    if (inner.type === 'element' && (isLeftOut(inner) || hasNoWords(inner) || isHead(inner)))
      return SKIP;
    if (inner.type === 'text') texts.push(inner.value);
    return undefined;
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

const isHead = ({ tagName }: Element) => tagName === 'head';

function removeFrom(content: Element | Root, parts: ReadonlySet<Nodes>): void {
  visit(content, (node, index, parent) => {
    if (!parent || index === undefined || !parts.has(node)) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Whether a list of words, as a class is one, has this one. */
export const hasWord = ({ properties }: Element, name: string, word: string): boolean =>
  [properties[name] ?? []]
    .flat()
    .some((value) => String(value).toLowerCase() === word.toLowerCase());
