import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';
import { stringsOfFile } from './strings-of-file.ts';

/** Lets a wide table scroll by itself, by keyboard too: one of Markdown, and one written in tags. */
export const tables = () =>
  defineHastPlugin({
    name: 'tables',
    element: { filter: ['table'], visit: wrap },
    mdxJsxFlowElement: { filter: ['table'], visit: wrap },
  });

function wrap(node: Readonly<HastNode>, ctx: HastVisitorContext) {
  ctx.wrapNode(node, {
    type: 'element',
    tagName: 'div',
    properties: {
      className: ['scroll'],
      role: 'region',
      tabIndex: 0,
      ariaLabel: stringsOfFile(ctx.fileURL).parts.table,
    },
    children: [],
  });
}
