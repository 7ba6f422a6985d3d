import { codeRanges, outsideCode, within } from '../../../site/markdown/code-ranges.ts';
import type { Context } from './context.ts';
import { readDirectives } from './lines/directives.ts';
import { openMdxBlocks, partFromHtml, readCodeTitles } from './lines/fences.ts';
import { readIndented } from './lines/indented.ts';
import { readAttributeLines } from './lines/kramdown.ts';
import { readTables } from './lines/tables.ts';
import { readPieces } from './pieces.ts';
import { readExpressions, takePrograms } from './programs.ts';
import { readJsx } from './tags/reading/jsx.ts';
import { treeOf } from './tags/reading/tag.ts';
import { readHugo, readLiquid } from './tags/reading/templates.ts';
import { render } from './tags/writing/render.ts';
import { readTemplates } from './words/expressions.ts';
import { readAbbreviations, readAddresses, readMarks, readMath } from './words/inline.ts';
import { readCodeLinks, readWiki } from './words/obsidian.ts';
import { readReferences } from './words/references.ts';

/**
 * Markdown of other tools as Markdown that every parser reads, with HTML for what has a part here. What each
 * construct becomes: docs/import.md.
 */
export function rewriteDialects(markdown: string, given: Omit<Context, 'imported'>): string {
  const { text, imported, isMdx } = takePrograms(openMdxBlocks(markdown), given.isMdx, given.lose);
  const context: Context = { ...given, imported, isMdx };
  const { lose } = context;
  const pieces = readPieces(readTabComments(partFromHtml(text, isMdx)), context);
  const blocks = readDirectives(readAttributeLines(readIndented(pieces, lose)), lose);
  const tagged = readTags(readCodeLinks(blocks, context), context, isMdx);
  const passes: ((piece: string) => string)[] = [
    (piece) => readExpressions(piece, isMdx, lose),
    (piece) => readTemplates(piece, context),
    readMath,
    readAddresses,
    (piece) => readWiki(piece, context),
    (piece) => readAbbreviations(piece, lose),
    (piece) => readMarks(piece, lose),
  ];
  // Each pass may make code, in which the next one changes nothing.
  const read = passes.reduce(
    (before, pass) => outsideCode(before, pass, { indented: !isMdx }),
    readReferences(tagged, lose),
  );
  return readTables(readCodeTitles(read));
}

function readTags(text: string, context: Context, isMdx: boolean): string {
  if (!/<[A-Za-z]|\{%|\{\{/.test(text)) return text;
  const isQuiet = within(codeRanges(text, { indented: !isMdx }));
  const tokens = [
    ...readLiquid(text, isQuiet),
    ...readHugo(text, isQuiet),
    ...readJsx(text, isQuiet, isMdx),
  ]
    .toSorted((a, b) => a.from - b.from)
    .reduce<ReturnType<typeof readJsx>>((kept, token) => {
      // A tag among the attributes of another one is no tag.
      if (token.from >= (kept.at(-1)?.to ?? 0)) kept.push(token);
      return kept;
    }, []);
  return tokens.length === 0 ? text : render(treeOf(text, tokens), context);
}

/** A theme of Hexo writes its tabs as comments. */
const readTabComments = (text: string) =>
  text.includes('<!-- endtab')
    ? text
        .replace(
          /<!--\s*tab\s+(.*?)\s*-->/g,
          (_, label: string) => `{% tab "${label.replaceAll('"', '')}" %}`,
        )
        .replace(/<!--\s*endtab\s*-->/g, '{% endtab %}')
    : text;
