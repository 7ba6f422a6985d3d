import { renderMermaidSVG } from 'beautiful-mermaid';
import { defineMdastPlugin } from 'satteri';
import { escapeHtml } from './escape-html.ts';
import { stringsOfFile } from './strings-of-file.ts';

/** Draws a `mermaid` fence while the site is built. `accTitle:` in it becomes the text alternative. */
export const mermaid = () =>
  defineMdastPlugin({
    name: 'mermaid',
    code(node, ctx) {
      if (node.lang !== 'mermaid') return;
      const title = /^\s*accTitle:\s*(.+)$/m.exec(node.value)?.[1]?.trim();
      const source = node.value.replace(/^\s*acc(?:Title|Descr):.*$/gm, '').trim();
      const label = title ?? stringsOfFile(ctx.fileURL).parts.diagram;
      ctx.replaceNode(node, {
        raw: `<figure class="diagram" role="img" aria-label="${escapeHtml(label)}" tabindex="0">${draw(source)}</figure>`,
        mdxExpressions: false,
      });
    },
  });

let drawn = 0;

function draw(source: string): string {
  const prefix = `d${++drawn}-`;
  return (
    renderMermaidSVG(source, {
      bg: 'var(--color-surface)',
      fg: 'var(--color-text)',
      font: 'inherit',
      transparent: true,
    })
      // Its own style sheet fetches a font from elsewhere; ours is in prose.css.
      .replace(/<style>[\s\S]*?<\/style>/, '')
      // Marker ids repeat from diagram to diagram.
      .replace(/\sid="([^"]+)"/g, ` id="${prefix}$1"`)
      .replace(/url\(#([^)]+)\)/g, `url(#${prefix}$1)`)
      .replace(
        /^<svg xmlns="[^"]*" (viewBox="[^"]*") width="([\d.]+)" height="([\d.]+)"/,
        (_, box, width, height) =>
          `<svg aria-hidden="true" focusable="false" ${box} width="${inText(width)}" height="${inText(height)}"`,
      )
  );
}

/** Pixels as a length that grows with the reader’s text. */
const inText = (pixels: string) => `${(Number(pixels) / 16).toFixed(3)}rem`;
