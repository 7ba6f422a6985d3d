import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

const cellBreak = 'cell-break';

/** Tables that Markdown cannot draw stay tables, with Markdown in their cells. */
export const tableParts: Record<string, Handle> = {
  table(state, node, parent) {
    if (!isPlainTable(node)) return flowPart('table', state.all(node));
    // A Markdown cell is one line; only an element can break it.
    visit(node, 'element', (inner) => {
      if (inner.tagName === 'br') inner.tagName = cellBreak;
    });
    return fallBack('table')(state, node, parent);
  },
  tr: (state, node, parent) =>
    state.inTable ? fallBack('tr')(state, node, parent) : flowPart('tr', state.all(node)),
  td: cellPart('td'),
  th: cellPart('th'),
  [cellBreak]: () => textPart('br', []),
  ...Object.fromEntries(
    ['thead', 'tbody', 'tfoot', 'caption'].map((name): [string, Handle] => [
      name,
      (state, node) => (state.inTable ? state.all(node) : flowPart(name, state.all(node))),
    ]),
  ),
};

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

function cellPart(name: string): Handle {
  return (state, node, parent) =>
    state.inTable
      ? fallBack(name)(state, node, parent)
      : flowPart(name, state.toFlow(state.all(node)), spansOf(node));
}

function fallBack(name: string): Handle {
  return defaultHandlers[name as keyof typeof defaultHandlers] as Handle;
}

function spansOf({ properties }: Element): Attributes {
  const { colSpan, rowSpan } = properties;
  return {
    ...(Number(colSpan) > 1 && { colspan: String(colSpan) }),
    ...(Number(rowSpan) > 1 && { rowspan: String(rowSpan) }),
  };
}

const inline =
  /^(a|abbr|b|br|cite|code|del|em|i|img|input|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr)$/;

/** Whether Markdown can draw a table: one row of headings, then equal rows of single paragraphs. */
function isPlainTable(table: Element): boolean {
  const rows = elementsNamed(table, 'tr').map((row) => elementsNamed(row, 'th', 'td'));
  const [head = [], ...body] = rows;
  return (
    head.length > 0 &&
    head.every(({ tagName }) => tagName === 'th') &&
    body.flat().every(({ tagName }) => tagName === 'td') &&
    rows.every((row) => row.length === head.length) &&
    rows.flat().every(isPlainCell) &&
    elementsNamed(table, 'caption').length === 0
  );
}

function isPlainCell({ properties, children }: Element): boolean {
  const [first, ...others] = children.filter(
    (child) => child.type !== 'text' || child.value.trim(),
  );
  const isParagraph = first?.type === 'element' && first.tagName === 'p' && others.length === 0;
  const content = isParagraph ? first.children : children;
  return !properties['colSpan'] && !properties['rowSpan'] && content.every(isInline);
}

const isInline = (node: ElementContent): boolean =>
  node.type !== 'element' || (inline.test(node.tagName) && node.children.every(isInline));

function elementsNamed(node: Element, ...names: string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (names.includes(child.tagName)) return [child];
    return child.tagName === 'table' ? [child] : elementsNamed(child, ...names);
  });
}
