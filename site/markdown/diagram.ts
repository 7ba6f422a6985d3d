import { renderMermaidSVG } from 'beautiful-mermaid';

/** What is drawn: a `mermaid` fence without its text alternative. */
export const plainDiagram = (code: string) =>
  code.replace(/^\s*acc(?:Title|Descr):.*$/gm, '').trim();

/** Why it cannot be drawn, in the words of what draws it; one that it cannot would end the build. */
export function diagramFault(source: string): string | undefined {
  try {
    renderMermaidSVG(source);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

let drawn = 0;

/** An SVG that takes its colors and its size from the page. */
export function drawDiagram(source: string): string {
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
