import { defineHastPlugin } from 'satteri';

/** A picture waits until it comes near: the words come first. */
export const pictures = () =>
  defineHastPlugin({
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        ctx.setProperty(node, 'loading', 'lazy');
        ctx.setProperty(node, 'decoding', 'async');
      },
    },
  });
