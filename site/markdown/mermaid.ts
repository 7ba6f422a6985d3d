import { defineMdastPlugin } from 'satteri';
import { drawDiagram, plainDiagram } from './diagram.ts';
import { escapeHtml } from './escape-html.ts';
import { stringsOfFile } from './strings-of-file.ts';

/** Draws a `mermaid` fence while the site is built. `accTitle:` in it becomes the text alternative. */
export const mermaid = () =>
  defineMdastPlugin({
    name: 'mermaid',
    code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const title = /^\s*accTitle:\s*(.+)$/m.exec(node.value)?.[1]?.trim();
      const label = title ?? stringsOfFile(ctx.fileURL).parts.diagram;
      ctx.replaceNode(node, {
        raw: `<figure class="diagram" role="img" aria-label="${escapeHtml(label)}" tabindex="0">${drawDiagram(plainDiagram(node.value))}</figure>`,
        mdxExpressions: false,
      });
    },
  });
