import type { Element, ElementContent, Parents, Root, RootContent } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { element } from '../../../site/markdown/element.ts';
import type { Lose } from '../losses.ts';

const privateNote = /^private-?note$/;

/** A note of the team among themselves. */
export const isPrivate = (node: Element): boolean =>
  classesOf(node).some((name) => privateNote.test(name));

/** What the editors of desks and their usual themes mark by a class, and what it becomes: the first that fits. */
const marks: [RegExp, (node: Element, lose: Lose) => void][] = [
  [privateNote, (node, lose) => removePrivate(node, lose)],
  [
    /^(callout|note|alert|panel|wysiwyg-callout|admonition)[-_]{0,2}(red|danger|warning|warn|caution|important|error)$/,
    (node) => asAside(node, 'caution'),
  ],
  [
    /^(warning|caution|danger|important|wysiwyg-color-red-callout)$/,
    (node) => asAside(node, 'caution'),
  ],
  [
    /^(callout|note|tip|info|alert|panel|wysiwyg-callout|admonition|infobox|hint)([-_]{1,2}(blue|green|yellow|gr[ae]y|transparent|info|note|tip|success|primary|default))?$/,
    (node) => asAside(node, 'note'),
  ],
  [/^intercom-interblocks-callout$/, asIntercomCallout],
  [/^(tabs|tabset|tab-?group|tabs?-container|tabbed-content)$/, asTabs],
  [/^(accordion|collapsible|toggle|expander|collapse)(__|-)?(item|section|block)?$/, asDetails],
];

/** Turns what desks draw with classes into the parts that an article has here, and line breaks in code into lines. */
export function markParts(tree: Root, lose: Lose): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') breakLines(node);
    if (node.tagName === 'button' && parent && index !== undefined && openPanel(parent, index))
      return index;
    if (!containers.test(node.tagName)) return undefined;
    const classes = classesOf(node);
    const mark = marks.find(([name]) => classes.some((word) => name.test(word)));
    mark?.[1](node, lose);
    if (node.children.length > 0 || !mark || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const containers = /^(div|section|aside|blockquote|p|dl)$/;

const classesOf = ({ properties }: Element): string[] =>
  [properties['className'] ?? []].flat().map((name) => String(name).toLowerCase());

function removePrivate(node: Element, lose: Lose): void {
  lose('comment or hidden text left out', textOf(node).replace(/\s+/g, ' ').trim());
  node.children = [];
}

function asAside(node: Element, kind: 'note' | 'caution'): void {
  // A heading that the page would list stays one only outside of a note.
  visit(node, 'element', (inner) => {
    if (/^h[1-6]$/.test(inner.tagName)) Object.assign(inner, asBold(inner.children));
  });
  if (node.tagName === 'p')
    node.children = [element('p', {}, node.children.splice(0, node.children.length))];
  node.tagName = 'aside';
  node.properties = kind === 'caution' ? { dataKind: 'caution' } : {};
}

/** Its colour says how grave it is: red and yellow ones warn. */
function asIntercomCallout(node: Element): void {
  const color = /background-color:\s*#?([0-9a-f]{6})/i.exec(
    String(node.properties['style'] ?? ''),
  )?.[1];
  const [red = 0, green = 0, blue = 0] = (color?.match(/../g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  asAside(node, red > blue + 20 && red > green ? 'caution' : 'note');
}

/** An accordion's first heading, button or labelled line opens the rest. */
function asDetails(node: Element): void {
  const inner = node.children.filter((child) => !isBlank(child));
  const [first, ...rest] = inner;
  if (first?.type !== 'element' || rest.length === 0) return;
  const isTitle =
    /^(h[1-6]|button|summary|a|label|dt)$/.test(first.tagName) ||
    classesOf(first).some((name) => /title|header|heading|label|toggle/.test(name));
  const title = textOf(first).replace(/\s+/g, ' ').trim();
  if (!isTitle || title === '' || title.length > 200) return;
  node.tagName = 'details';
  node.properties = {};
  node.children = [
    element('summary', {}, [{ type: 'text', value: title }]),
    ...linksBelow(first),
    ...rest.map(shown),
  ];
}

/** A title is plain words here, so the links in it stand first in what it opens. One to a place in the page only opens it. */
function linksBelow(title: Element): Element[] {
  const links: Element[] = [];
  visit({ type: 'root', children: [title] } as Root, 'element', (node) => {
    const href = String(node.properties['href'] ?? '').trim();
    if (node.tagName !== 'a' || /^(#|javascript:|$)/i.test(href) || !textOf(node).trim()) return;
    links.push({ ...node, properties: { href } });
  });
  return links.map((link) => element('p', {}, [link]));
}

/** A button that opens what stands behind it, the accordion that most pages have copied. */
function openPanel({ children }: Parents, index: number): boolean {
  const next = children.findIndex((child, place) => place > index && !isBlank(child));
  const [button, panel] = [children[index], children[next]];
  if (button?.type !== 'element' || panel?.type !== 'element') return false;
  const isPair =
    classesOf(button).some((name) => /accordion|collaps|toggle|expand/.test(name)) &&
    /^(div|section)$/.test(panel.tagName);
  const title = textOf(button).replace(/\s+/g, ' ').trim();
  if (!isPair || title === '') return false;
  const summary = element('summary', {}, [{ type: 'text', value: title }]);
  const details = element('details', {}, [summary, ...linksBelow(button), ...panel.children]);
  children.splice(index, next - index + 1, details);
  return true;
}

/** As many labels as panels, in whatever they lie: what is drawn otherwise stays one below the other. */
function asTabs(node: Element): void {
  const labels = partsNamed(
    node,
    /^(tabs?[-_]?(link|label|title|nav-item|menu-item|button)|nav-link)$/,
  );
  const inMenu = partsNamed(node, /^(tabs?[-_]?(menu|nav|list|header|labels)|nav-tabs)$/);
  const items = inMenu.flatMap(({ children }) =>
    children.filter((child) => child.type === 'element'),
  );
  const titles = labels.length > 0 ? labels : items;
  const names = titles.map((label) => textOf(label).trim());
  const panels = partsNamed(node, /^(tab|tabs?[-_]?(pane|panel|content|body)|panel)$/);
  if (names.length < 2 || names.length !== panels.length || names.includes('')) return;
  const tabs = panels.map(({ children }, index) =>
    element('section', { dataPart: 'tab', dataLabel: names[index] ?? '' }, [
      ...(titles[index] ? linksBelow(titles[index]) : []),
      ...children,
    ]),
  );
  const parts = new Set([...titles, ...panels]);
  const others = without(node, parts);
  const section = element('section', { dataPart: 'tabs' }, tabs);
  if (others.length === 0) Object.assign(node, section);
  else Object.assign(node, { tagName: 'div', properties: {}, children: [...others, section] });
}

/** What is in a node beside these parts, without what is empty then. */
function without(node: Element, parts: ReadonlySet<Element>): ElementContent[] {
  return node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return isBlank(child) ? [] : [child];
    if (parts.has(child)) return [];
    if (!isAround(child, parts)) return [child];
    const children = without(child, parts);
    return children.length > 0 ? [{ ...child, children }] : [];
  });
}

function isAround(node: Element, parts: ReadonlySet<Element>): boolean {
  let found = false;
  visit(node, 'element', (inner) => {
    if (parts.has(inner)) found = true;
  });
  return found;
}

/** The outermost parts with such a class. */
function partsNamed(node: Element, name: RegExp): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return classesOf(child).some((word) => name.test(word)) ? [child] : partsNamed(child, name);
  });
}

/** What an accordion hides until it is opened is no hidden text. */
function shown(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { hidden, style, ...others } = node.properties;
  return { ...node, properties: others };
}

/** Code is lines, however its editor broke them. */
function breakLines(pre: Element): void {
  visit(pre, 'element', (node, index, parent) => {
    if (node.tagName !== 'br' || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1, { type: 'text', value: '\n' });
    return [SKIP, index + 1];
  });
}

const asBold = (children: ElementContent[]): Partial<Element> => ({
  tagName: 'p',
  properties: {},
  children: [element('strong', {}, children)],
});

const isBlank = (node: RootContent) =>
  (node.type === 'text' && !node.value.trim()) || node.type === 'comment';
