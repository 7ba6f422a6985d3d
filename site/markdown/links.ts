import { defineHastPlugin } from 'satteri';
import { linkOnSite } from '../content/article/links.ts';
import { localeOfFile } from './strings-of-file.ts';

/** Writes the address of an article or a topic as this site has it: which language is at the root may change. */
export const links = () =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href } = node.properties;
        if (typeof href !== 'string') return;
        const onSite = linkOnSite(href, localeOfFile(ctx.fileURL));
        if (onSite !== href) ctx.setProperty(node, 'href', onSite);
      },
    },
  });
