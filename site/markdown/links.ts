import {
  defineHastPlugin,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { linkOnSite } from '../content/article/links.ts';
import { localeOfFile } from './strings-of-file.ts';

type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/**
 * Writes the address of an article or a topic as this site has it: which language is at the root may change. A link is
 * an element where Markdown makes it or a tag in `.md` does, and a node of MDX where a tag in `.mdx` does.
 */
export const links = () =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href } = node.properties;
        if (typeof href === 'string')
          ctx.setProperty(node, 'href', linkOnSite(href, localeOfFile(ctx.fileURL)));
      },
    },
    mdxJsxFlowElement: { filter: ['a'], visit: visitTag },
    mdxJsxTextElement: { filter: ['a'], visit: visitTag },
  });

function visitTag(node: Readonly<Tag>, ctx: HastVisitorContext) {
  const href = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'href',
  )?.value;
  if (typeof href === 'string')
    ctx.setProperty(node, 'href', linkOnSite(href, localeOfFile(ctx.fileURL)));
}
