import { defineHastPlugin } from 'satteri';
import { stringsOfFile } from './strings-of-file.ts';

/** Lets a wide table scroll by itself, by keyboard too. */
export const tables = () =>
  defineHastPlugin({
    name: 'tables',
    element: {
      filter: ['table'],
      visit(node, ctx) {
        ctx.setProperty(node, 'className', ['table']);
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
      },
    },
  });
