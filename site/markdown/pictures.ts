import { defineHastPlugin, type HastNode, type HastVisitorContext } from 'satteri';

/** A picture waits until it comes near: the words come first. One of a figure can be enlarged, one beside words is a sign. */
export const pictures = () =>
  defineHastPlugin({
    name: 'pictures',
    element: [
      {
        filter: ['img'],
        visit(node, ctx) {
          const [, look] = /^only-(dark|light)$/.exec(titleOf(node)) ?? [];
          if (look) {
            ctx.setProperty(node, 'title', undefined);
            ctx.setProperty(node, 'data-only', look);
          }
          ctx.setProperty(node, 'loading', 'lazy');
          ctx.setProperty(node, 'decoding', 'async');
          const around = namesAround(node, ctx);
          if (around.includes('Figure') && !around.includes('a'))
            ctx.setProperty(node, 'enlarge', 'yes');
        },
      },
      {
        filter: ['p', 'li', 'td', 'th', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, ctx) {
          for (const sign of signsIn(node)) ctx.setProperty(sign, 'data-sign', '');
        },
      },
    ],
  });

/** What `looks.ts` left there. */
const titleOf = (node: Readonly<HastNode>) =>
  'properties' in node ? String(node.properties['title'] ?? '') : '';

/** The names of the tags and parts in which a node stands. */
function namesAround(node: Readonly<HastNode>, ctx: HastVisitorContext): string[] {
  const parent = ctx.parent(node);
  if (!parent) return [];
  const name = 'tagName' in parent ? parent.tagName : 'name' in parent ? parent.name : undefined;
  return [...(name ? [name] : []), ...namesAround(parent, ctx)];
}

/** The pictures that have words beside them in their line. */
function signsIn(block: Readonly<HastNode>): HastNode[] {
  const signs: HastNode[] = [];
  let waiting: HastNode[] = [];
  let hasWords = false;
  read(block);
  endLine();
  return signs;

  function read(node: Readonly<HastNode>): void {
    if (!('children' in node)) return;
    for (const child of node.children) {
      const name = 'tagName' in child ? child.tagName : undefined;
      if (child.type === 'text') readText(child.value);
      else if (name === 'img') waiting.push(child);
      else if (name !== undefined && isLineOfItsOwn.test(name)) endLine();
      else read(child);
    }
  }

  function readText(text: string): void {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) endLine();
      hasWords ||= line.trim() !== '';
    }
  }

  function endLine(): void {
    if (hasWords) signs.push(...waiting);
    [waiting, hasWords] = [[], false];
  }
}

/** What begins a line anew; blocks in an item have lines of their own, which are read by themselves. */
const isLineOfItsOwn =
  /^(br|p|ul|ol|dl|pre|blockquote|table|div|figure|section|aside|details|h[1-6])$/;
