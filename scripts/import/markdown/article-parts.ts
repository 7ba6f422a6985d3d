import type { Element, ElementContent, Root } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type Attributes, flowPart, tableParts, textPart } from './table-parts.ts';

/** How elements become the parts of an article that MDX has and Markdown lacks. */
export const parts: Record<string, Handle> = {
  ...tableParts,
  span: (state, node) => headingIdOf(node) ?? state.all(node),
  section(state, node) {
    const inside = state.toFlow(state.all(node));
    const { dataPart, dataLabel } = node.properties;
    if (dataPart === 'steps') return flowPart('Steps', inside);
    if (dataPart === 'tabs') return flowPart('Tabs', inside);
    return dataPart === 'tab' ? flowPart('Tab', inside, { label: String(dataLabel) }) : inside;
  },
  aside: (state, node) => flowPart('Aside', state.toFlow(state.all(node)), kindOf(node)),
  figure(state, node) {
    const caption = node.children.find((child) => isElement(child, 'figcaption'));
    const picture = { ...node, children: node.children.filter((child) => child !== caption) };
    const words = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
    if (!words || !hasPicture(node)) return state.all(node);
    return flowPart('Figure', state.toFlow(state.all(picture)), { caption: words });
  },
  details(state, node) {
    const summary = node.children.find((child) => isElement(child, 'summary'));
    const rest = {
      ...node,
      children: [
        // A title has no pictures: they stand right below it.
        ...(summary ? picturesIn(summary) : []),
        ...node.children.filter((child) => child !== summary),
      ],
    };
    const title = summary ? textOf(summary).replace(/\s+/g, ' ').trim() : '';
    const inside = state.toFlow(state.all(rest));
    return title ? flowPart('Questions', [flowPart('Question', inside, { title })]) : inside;
  },
  // `Keys` reads a plus sign as the link between two keys.
  kbd: (_, node) =>
    textOf(node).trim() === '+'
      ? { type: 'inlineCode', value: '+' }
      : textPart('Keys', [{ type: 'text', value: textOf(node) }]),
  sup: (state, node) => textPart('sup', state.all(node) as PhrasingContent[]),
  sub: (state, node) => textPart('sub', state.all(node) as PhrasingContent[]),
};

/** Where links led that stand in the caption of a figure or the title of a question, which are words alone. */
export function linksInTitles(tree: Root): string[] {
  const titles: Element[] = [];
  visit(tree, 'element', (node) => {
    if (node.tagName === 'figure' && hasPicture(node))
      titles.push(...node.children.filter((child) => isElement(child, 'figcaption')).slice(0, 1));
    if (node.tagName === 'details')
      titles.push(...node.children.filter((child) => isElement(child, 'summary')).slice(0, 1));
  });
  const links: string[] = [];
  for (const title of titles)
    visit(title, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && properties['href']) links.push(String(properties['href']));
    });
  return links;
}

/** The name of a heading, as authors write it: `[#if-it-failed]`. */
export function headingIdOf({ properties }: Element): Text | undefined {
  const id = properties['dataHeadingId'];
  // A type of its own, because as a text its bracket would be escaped.
  return id === undefined ? undefined : ({ type: 'headingId', value: ` [#${id}]` } as never);
}

const kindOf = ({ properties }: Element): Attributes =>
  properties['dataKind'] === 'caution' ? { kind: 'caution' } : {};

const isElement = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;

const picturesIn = (node: ElementContent): ElementContent[] => {
  if (node.type !== 'element') return [];
  return node.tagName === 'img' ? [node] : node.children.flatMap(picturesIn);
};

const hasPicture = ({ children }: Element): boolean =>
  children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)),
  );
