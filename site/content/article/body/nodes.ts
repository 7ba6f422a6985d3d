import type { Nodes } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import type { Article, ReadArticle } from '../read.ts';
import { headingId, headingNames, nameOfPart, partIds } from './ids.ts';
import { isForDark } from './looks.ts';

/** An article whose body could be read. */
export interface ParsedArticle extends ReadArticle {
  /** In the order of the text. */
  nodes: readonly Nodes[];
}

/** Every node of a body, in the order of the text. */
export const bodyNodes = ({ file, body }: Pick<Article, 'file' | 'body'>): Nodes[] =>
  withInner((file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)) as Nodes);

const withInner = (node: Nodes): Nodes[] => [
  node,
  ...('children' in node ? node.children.flatMap(withInner) : []),
];

/** The words of a node, without what its pictures are called. */
export function nodeText(node: Nodes): string {
  if (node.type === 'heading') return headingId(rawText(node)).text;
  return rawText(node);
}

/** The same as it is written: of a heading with its `id`. */
export function rawText(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** A part or a tag. */
export type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

export const isTag = (node: Nodes): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** An attribute of a part or a tag, if its value is written out. */
export function attributeOf({ attributes }: Tag, name: string): string | undefined {
  const found = attributes.find((attribute) => 'name' in attribute && attribute.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The address behind `[words][name]`, which stands on a line of its own. */
export function definitionOf(nodes: readonly Nodes[], identifier: string): string | undefined {
  return nodes
    .filter((node) => node.type === 'definition')
    .find((definition) => definition.identifier === identifier)?.url;
}

/** What a body says, as plain text: words, code, what its pictures show, and what its parts are called. */
export const bodyText = (nodes: readonly Nodes[]): string => nodes.map(textOf).join(' ');

function textOf(node: Nodes): string {
  // A text does not know that it stands in a heading; elsewhere nobody ends a sentence so.
  if (node.type === 'text') return headingId(node.value).text;
  if (node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return isForDark(node.url) ? '' : (node.alt ?? '');
  return isTag(node) ? named.map((name) => attributeOf(node, name) ?? '').join(' ') : '';
}

/** The attributes of parts that are read as text. */
const named = ['label', 'title', 'caption'];

/** What a `#` in a link can lead to: headings, closed questions and tabs, as the build names them, and every `id` of a tag. */
export const headingIds = (nodes: readonly Nodes[]): string[] => [...nodeIds(nodes).values()];

/** The same with the nodes whose they are. */
export function nodeIds(nodes: readonly Nodes[]): Map<Nodes, string> {
  const nameOf = headingNames();
  const partId = partIds();
  return new Map(
    nodes.flatMap((node): [Nodes, string][] => {
      if (node.type === 'heading') return [[node, nameOf(rawText(node)).id]];
      const id = isTag(node) ? (attributeOf(node, 'id') ?? idOfPart(node)) : undefined;
      return id ? [[node, id]] : [];
    }),
  );

  function idOfPart(tag: Tag): string | undefined {
    const name = nameOfPart(tag.name, (attribute) => attributeOf(tag, attribute));
    return name && partId(tag.name, name);
  }
}
