import { SaxesParser } from 'saxes';

/** What the build knows of a file that it is about to write. */
interface Written {
  type: string;
  names?: readonly string[];
  /** Files that stylesheets name. Pictures of articles come without. */
  originalFileNames?: readonly string[];
  source?: string | Uint8Array;
}

/**
 * Takes the size out of drawings in articles, which the pages say anyway: one that is enlarged is then as large as the
 * window, where it would be as small as on the page.
 */
export const drawingsToWindow = () => ({
  name: 'quietdesk:drawings-to-window',
  generateBundle(_: unknown, files: Record<string, Written>) {
    for (const file of Object.values(files)) {
      const { type, names = [], originalFileNames = [], source } = file;
      const isOfArticle = type === 'asset' && originalFileNames.length === 0;
      if (isOfArticle && source && names.some((name) => /\.svg$/i.test(name)))
        file.source = withoutSize(Buffer.from(source).toString());
    }
  },
});

/** Without a box of its own a drawing would be cut. */
export function withoutSize(svg: string): string {
  const parser = new SaxesParser();
  let changed = svg;
  parser.on('opentag', ({ attributes }) => {
    const end = parser.position;
    const start = svg.lastIndexOf('<', end - 1);
    const head = svg.slice(start, end);
    if (changed === svg && start === svg.indexOf('<svg') && attributes['viewBox'])
      changed = svg.slice(0, start) + head.replace(sizes, '') + svg.slice(end);
  });
  parser.write(svg).close();
  return changed;
}

const sizes = /\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g;
