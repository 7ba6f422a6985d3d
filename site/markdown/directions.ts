import { defineHastPlugin } from 'satteri';
import { written } from '../languages/direction.ts';
import { localeOfFile } from './strings-of-file.ts';

/** Gives a block of an article its own direction where its letters run against the page. Code is not language. */
export const directions = () =>
  defineHastPlugin({
    name: 'directions',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'table', 'blockquote', 'dl'],
      visit(node, ctx) {
        const { dir } = written(ctx.textContent(node), localeOfFile(ctx.fileURL));
        if (dir && !node.properties['dir']) ctx.setProperty(node, 'dir', dir);
      },
    },
  });
