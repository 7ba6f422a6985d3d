import type { Element } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { visit } from 'unist-util-visit';
import { type Attributes, flowPart, textPart } from './jsx.ts';
import { isPlainTable } from './plain-table.ts';

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
