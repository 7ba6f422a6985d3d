import { defineHastPlugin } from 'satteri';
import { wordsOfFile } from './words-of-file.ts';

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
            ariaLabel: wordsOfFile(ctx.fileURL).parts.table,
          },
          children: [],
        });
      },
    },
  });
