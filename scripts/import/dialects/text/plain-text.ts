import { defaultHandlers } from 'hast-util-to-mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type MdastNode, markdownToMdast } from 'satteri';

/** A line of Markdown as the words a reader sees. */
export function plainText(markdown: string): string {
  // A browser reads this entity without its semicolon too.
  const written = unwrapWords(markdown).replace(/&nbsp(?=[<\s])/g, ' ');
  const tree = markdownToMdast(written, { features: { frontmatter: false } });
  const text = textOf(tree).replace(
    /<!--.*?-->|<\/?([a-z][^\s/>]*)[^>]*>/gi,
    (tag, name?: string) => (name === undefined || isHtmlName(name) ? '' : tag),
  );
  return oneLine(text) || oneLine(markdown);
}

/** At most `length` characters, cut behind a sentence or a word where there is one. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const start = text.slice(0, length);
  const sentences = /^.*[。！？](?=.)|^.*[.!?](?=\s)/s.exec(start)?.[0];
  if (sentences && sentences.length > length / 3) return sentences;

  const word = start.slice(0, -1).replace(/(\s+\S*|[，、；：,;:]+)$/, '');
  return `${(word.length > length / 2 ? word : start.slice(0, -1)).toWellFormed()}…`;
}

/** Whether a tag's name is HTML's. `<port>` is a placeholder that the reader must see. */
export const isHtmlName = (name: string) => Object.hasOwn(defaultHandlers, name.toLowerCase());

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

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

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
