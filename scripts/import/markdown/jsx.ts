import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';

export type Attributes = Record<string, string>;

/** A part on lines of its own. */
export function flowPart(name: string, children: Nodes[], attributes: Attributes = {}) {
  const list = Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute' as const,
    name: key,
    value,
  }));
  return { type: 'mdxJsxFlowElement', name, attributes: list, children } as MdxJsxFlowElement;
}

/** A part within a line. */
export function textPart(name: string, children: PhrasingContent[]): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children };
}
