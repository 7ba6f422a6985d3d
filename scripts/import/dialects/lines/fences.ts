import { createFence, outsideCode } from '../../../../site/markdown/code-ranges.ts';
import { codeTitle } from './directives.ts';

/** The title of a block of code becomes a line above it. */
export function readCodeTitles(markdown: string): string {
  const fence = createFence();
  const lines = markdown.split('\n').flatMap((line) => {
    const was = fence.isOpen();
    const opens = fence.read(line) && !was;
    const title = opens ? (codeTitle(line) ?? hexoTitle(line)) : undefined;
    if (!title) return [line];
    const [indent = ''] = /^[ \t>]*/.exec(line) ?? [];
    return [`${indent}**${title.replace(/[*_[\]<]/g, '\\$&')}**`, indent.trimEnd(), line];
  });
  return lines.join('\n');
}

/** Hexo writes a file's name behind the language. */
const hexoTitle = (fence: string) =>
  /^[ \t>]*(?:`{3,}|~{3,})[\w+#-]+[ \t]+([\w./-]+\.\w+)[ \t]*$/.exec(fence)?.[1];

/**
 * Code right behind the end of a block of HTML would be part of that block, and so would everything right behind a picture on
 * a line of its own. In MDX nothing is.
 */
export function partFromHtml(markdown: string, isMdx: boolean): string {
  const parted = markdown.replace(
    /^([ \t]*<\/[a-z]\w*>[ \t]*)\n(?=[ \t]*(?:`{3}|~{3}))/gim,
    '$1\n\n',
  );
  if (!isMdx) return parted;
  return outsideCode(parted, (piece) =>
    piece.replace(/^([ \t]*<(?:img|br|hr)\b[^<>\n]*>[ \t]*)\n(?=[ \t]*\S)/gim, '$1\n\n'),
  );
}

/** Docusaurus hides MDX from other tools in blocks of `mdx-code-block`, which are no code. */
export function openMdxBlocks(markdown: string): string {
  if (!markdown.includes('mdx-code-block')) return markdown;
  const fence = createFence();
  let isMdx = false;
  const lines = markdown.split('\n').filter((line) => {
    const was = fence.isOpen();
    fence.read(line);
    const isMark = was !== fence.isOpen();
    if (!was && isMark) isMdx = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*mdx-code-block\b/.test(line);
    return !(isMark && isMdx);
  });
  return lines.join('\n');
}
