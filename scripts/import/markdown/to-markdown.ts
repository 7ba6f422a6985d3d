import type { Root as Html } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { Code, ListItem, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { toString as textOf } from 'mdast-util-to-string';
import { headingIdOf, parts } from './article-parts.ts';

export type Dialect = 'mdx' | 'md';

/** The article as a tree of Markdown; in MDX with the parts that only MDX has. */
export function markdownTree(html: Html, dialect: Dialect): Root {
  const handlers = { li: listItem, pre: codeBlock, ...(dialect === 'mdx' ? parts : plain) };
  return toMdast(structuredClone(html), { document: true, handlers }) as Root;
}

/** The tree as text. Nothing in the words of a reader can become a tag, an expression or an import. */
export function markdownText(tree: Root, dialect: Dialect): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false }), headingIds, frontMatterSafe];
  if (dialect === 'mdx') extensions.push(mdxJsxToMarkdown({ printWidth: 100 }), mdxSafe);
  return toMarkdown(tree, { ...style, extensions });
}

/** The words alone, a paragraph for each block, with every mark of Markdown made harmless. */
export function plainWords(tree: Root): string {
  const paragraphs = tree.children
    .map((block) => textOf(block).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&'));
  return `${paragraphs.join('\n\n')}\n`;
}

/** An item is written with space around it only if its paragraphs were paragraphs before. */
const listItem: Handle = (state, node, parent) => {
  const item = (defaultHandlers.li as Handle)(state, node, parent) as ListItem;
  const hasParagraph = node.children.some(
    (child) => child.type === 'element' && child.tagName === 'p',
  );
  return { ...item, spread: hasParagraph };
};

/** Code keeps its empty lines at the end too. */
const codeBlock: Handle = (state, node, parent) => {
  const block = (defaultHandlers.pre as Handle)(state, node, parent) as Code;
  const [code] = node.children;
  const isText = code?.type === 'element' && code.children.every(({ type }) => type === 'text');
  return isText ? { ...block, value: textOf(code).replace(/\n$/, '') } : block;
};

const plain: Record<string, Handle> = {
  span: (state, node) => headingIdOf(node) ?? state.all(node),
  section(state, node) {
    const inside = state.toFlow(state.all(node));
    const label = node.properties['dataLabel'];
    if (label === undefined) return inside;
    const words = { type: 'strong', children: [{ type: 'text', value: String(label) }] } as const;
    return [{ type: 'paragraph', children: [words] }, ...inside] as never;
  },
  aside: (state, node) => ({
    type: 'blockquote',
    children: state.toFlow(state.all(node)) as never,
  }),
};

const style: Options = {
  bullet: '-',
  emphasis: '*',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  resourceLink: true,
  // Three hyphens or plus signs at the top would begin a second front matter.
  rule: '*',
};

const headingIds: Options = {
  handlers: { headingId: ({ value }: { value: string }) => value } as never,
};

const frontMatterSafe: Options = {
  unsafe: [{ atBreak: true, character: '+', after: String.raw`\+\+` }],
};

const mdxSafe: Options = {
  unsafe: [
    { character: '{', inConstruct: ['phrasing'] },
    { character: '}', inConstruct: ['phrasing'] },
    { atBreak: true, character: 'i', after: String.raw`mport\b` },
    { atBreak: true, character: 'e', after: String.raw`xport\b` },
  ],
};
