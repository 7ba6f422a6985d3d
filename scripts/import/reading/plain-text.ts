import { toString as textOf } from 'mdast-util-to-string';
import { markdownToMdast } from 'satteri';
import { unwrapWords } from '../markdown/adobe-words.ts';
import { isHtmlName } from '../markdown/html-names.ts';

/** A line of Markdown as the words a reader sees. */
export function plainText(markdown: string): string {
  const tree = markdownToMdast(unwrapWords(markdown), { features: { frontmatter: false } });
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

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
