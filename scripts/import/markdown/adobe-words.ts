import { type MdastNode, markdownToMdast } from 'satteri';

/** Adobe marks words that are not translated as `[!DNL word]` and `[!UICONTROL word]`: only the words stay. */
export function unwrapWords(markdown: string): string {
  if (!marked.test(markdown)) return markdown;

  // Before parsing, because a bracket decides whether the asterisks beside it are bold.
  const pieces: string[] = [];
  let end = 0;
  for (const [from, to] of codeRanges(markdown)) {
    pieces.push(unwrap(markdown.slice(end, from)), markdown.slice(from, to));
    end = to;
  }
  return [...pieces, unwrap(markdown.slice(end))].join('');
}

const marked = /\[!(?:DNL|UICONTROL)\s/;
const marks = /\[!(?:DNL|UICONTROL)\s+((?:[^[\]]|\[[^[\]]*\])*)\]/g;

function unwrap(markdown: string): string {
  return markdown.replace(marks, '$1').replace(marks, '$1');
}

function codeRanges(markdown: string): [number, number][] {
  const ranges: [number, number][] = [];
  collect(markdownToMdast(markdown, { features: { frontmatter: false } }), ranges);
  return ranges;
}

function collect(node: MdastNode, ranges: [number, number][]): void {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if ((node.type === 'code' || node.type === 'inlineCode') && start !== undefined && end) {
    ranges.push([start, end]);
  }
  if ('children' in node) for (const child of node.children) collect(child as MdastNode, ranges);
}
