import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/** A picture waits until it comes near: the words come first. One of a figure can be enlarged. */
export const pictures = () =>
  defineHastPlugin({
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node, ctx) {
        ctx.setProperty(node, 'loading', 'lazy');
        ctx.setProperty(node, 'decoding', 'async');
        const around = namesAround(node, ctx);
        if (around.includes('Figure') && !around.includes('a'))
          ctx.setProperty(node, 'enlarge', 'yes');
      },
    },
  });

/** The names of the tags and parts in which a node stands. */
function namesAround(node: Readonly<HastNode>, ctx: HastVisitorContext): string[] {
  const parent = ctx.parent(node);
  if (!parent) return [];
  const name = 'tagName' in parent ? parent.tagName : 'name' in parent ? parent.name : undefined;
  return [...(name ? [name] : []), ...namesAround(parent, ctx)];
}
