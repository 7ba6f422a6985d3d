import type { Element, Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import { codeRanges } from '../../site/markdown/code-ranges.ts';
import { openMdxBlocks } from './dialects/lines/fences.ts';
import { withoutPrograms } from './dialects/programs.ts';
import { withoutCodeMarks } from './dialects/text/code-marks.ts';
import type { Lose } from './losses.ts';

/** The words of a text and how often each stands in it; of Chinese every character counts. */
export type Words = Map<string, number>;

/** The words that a reader of a file of another tool saw, as far as signs can be told from words without reading them. */
export function wordsBefore(source: string): Words {
  const markdown = openMdxBlocks(source).replace(definition, '');
  const words: Words = new Map();
  let end = 0;
  for (const [from, to] of codeRanges(markdown)) {
    count(words, withoutSigns(markdown.slice(end, from)));
    const code = markdown.slice(from, to);
    if (/^<pre/i.test(code)) count(words, withoutSigns(code));
    else if (!/^<(!--|script|style|svg)/i.test(code)) count(words, withoutFences(code));
    end = to;
  }
  count(words, withoutSigns(markdown.slice(end)));
  return words;
}

/** The words that a reader of a page saw, with its title; `isLeftOut` says what nobody was meant to read. */
export function wordsOfPage(
  title: string,
  tree: HtmlNodes,
  isLeftOut: (node: Element) => boolean,
): Words {
  const words: Words = new Map();
  let text = '';
  collect(tree);
  count(words, `${title}\n${text}`);
  return words;

  function collect(node: HtmlNodes): void {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element' && isLeftOut(node)) return;
    const isApart = node.type === 'element' && !runsOn.test(node.tagName);
    if (isApart) text += ' ';
    if ('children' in node) node.children.forEach(collect);
    if (isApart) text += ' ';
  }
}

/** What says nothing in Markdown: words run on through it. */
const runsOn = /^(abbr|acronym|bdi|bdo|big|cite|data|font|ins|label|q|small|span|time|wbr)$/;

/** The words of an article as it is written. */
export function wordsAfter(title: string, tree: Nodes): Words {
  const words: Words = new Map();
  count(words, title);
  collect(tree);
  return words;

  function collect(node: Nodes): void {
    if ('value' in node) count(words, node.value);
    if ('alt' in node && node.alt) count(words, node.alt);
    if ('attributes' in node && Array.isArray(node.attributes))
      for (const { value } of node.attributes) if (typeof value === 'string') count(words, value);
    if ('children' in node) node.children.forEach(collect);
  }
}

export interface WordCount {
  before: number;
  kept: number;
  /** Some that are missing. */
  missing: string[];
}

export function compareWords(before: Words, after: Words): WordCount {
  const all = [...before].map(([word, times]) => {
    const kept = Math.min(times, after.get(word) ?? 0);
    return { word, times, kept };
  });
  const sum = (key: 'times' | 'kept') => all.reduce((total, word) => total + word[key], 0);
  const missing = all.filter(({ times, kept }) => kept < times).map(({ word }) => word);
  return { before: sum('times'), kept: sum('kept'), missing };
}

/** Some words are signs in disguise: only where more than a few are missing there is something to look at. */
export function noteWords({ before, kept, missing }: WordCount, lose: Lose): void {
  if (kept >= before * 0.995) return;
  lose('words missing', `${before - kept} of ${before}: ${missing.slice(0, 12).join(', ')}`);
}

/** Where the links of a text lead, written below it. */
const definition = /^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$/gm;

function count(words: Words, text: string): void {
  for (const [word] of text
    .toLowerCase()
    .normalize('NFKC')
    .matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu))
    words.set(word, (words.get(word) ?? 0) + 1);
}

const withoutFences = (code: string) =>
  withoutCodeMarks(code).code.replace(
    /^[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)*(?:`{3,}|~{3,}).*$/gm,
    ' ',
  );

/** What only tools read: tags, programs, addresses, kinds of notes. */
const withoutSigns = (text: string) =>
  withoutPrograms(text)
    .replace(/\{\/\*[^{}]*\*\/\}|\{%(?:[^%{]|%(?!\})|\{(?!%))*%\}|\{\{[^{}]*\}\}/g, ' ')
    .replace(/<\/?[A-Za-z](?:[^<>"'{}]|"[^"]*"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*>/g, ' ')
    .replace(/<(?:https?:|mailto:)[^\s>]+>/g, ' ')
    .replace(
      /\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+=[\dx%]+)?(?:\s+["'][^\n]*?["'])?\s*\)/g,
      '] ',
    )
    // Some tools read addresses of pictures that have spaces.
    .replace(/\]\([^()\n]*\.(?:png|jpe?g|gif|webp|avif|svg)\)/gi, '] ')
    .replace(/^([ \t>]*[-*+][ \t]+)\[[xX]\](?=\s)/gm, '$1')
    .replace(/!\[\[[^[\]\n]*\]\]|\[\[[^[\]|\n]*\|/g, ' ')
    .replace(/\]\[[^[\]\n]*\]/g, '] ')
    .replace(/\[\^[^\]\s]+\]:?/g, ' ')
    .replace(/\{[:#.][^{}\n]*\}|\{[ \t]*[\w-]+=[^{}\n]*\}/g, ' ')
    .replace(/^[ \t>]*(?:[-*+][ \t]+)*\d+[.)](?=\s)/gm, ' ')
    .replace(/^[ \t]*:{3,}[ \t]*[\w-]*/gm, ' ')
    .replace(/^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*[\w -]*/gm, ' ')
    .replace(/\[![\w -]+\][+-]?/g, ' ')
    .replace(/\[!(?:DNL|UICONTROL)/g, ' ')
    .replace(/(?:https?:\/\/|www\.)[^\s<>()]+/g, ' ')
    .replace(/:[a-z0-9+_-]+:/g, ' ')
    .replace(/&[#\w]+;/g, ' ')
    .replace(/%%(?:[^%]|%(?!%))*%%/g, ' ');
