import type { Nodes } from 'mdast';
import type { Lose } from '../losses.ts';

/**
 * Lists what still looks like a mark of another tool in a finished article, outside code. What the reading of a
 * dialect overlooked shows here, so that nothing goes wrong in silence.
 */
export function noteMarks(node: Nodes, lose: Lose): void {
  if (node.type === 'code' || node.type === 'inlineCode') return;
  if (node.type === 'text')
    for (const mark of marks)
      for (const found of node.value.match(mark) ?? [])
        lose('mark of another tool left in the text', found.trim());
  if ('children' in node) for (const child of node.children) noteMarks(child, lose);
}

const marks = [
  /:{3,}[ \t]*[\w{[].*|^\s*:{3,}\s*$/gm,
  /^\s*(?:!!!|\?\?\?\+?)\s+\w.*/gm,
  /^\s*===[!+]?\s+".*/gm,
  /\{%.*?(?:%\}|$)|%\}/gm,
  /\{\{.*?(?:\}\}|$)|\}\}/gm,
  /!?\[\[.+?\]\]/g,
  /^\s*\[![A-Za-z]\w*\].*/gm,
  /^\s*(?:import\s.+\sfrom\s|import\s+["']|export\s+(?:const|default|function)\b).*/gm,
  /\{[:#.][^{}\n]*\}/g,
  /\{\s*[\w-]+=[^{}\n]*\}/g,
  /-+8<-+.*/g,
  /\{!.*?!\}/g,
  /^<<<\s.*/gm,
  /@\[\w+\]/g,
  /%%.+?%%/g,
  /(?<![=\w])==(?![=\s])[^=\n]+==(?![=\w])/g,
  /\[TOC\]|\[\[toc\]\]/gi,
  /(?<=^|\s):(?:material|fontawesome|octicons|simple)-[\w-]+:/g,
  /<\/?[A-Z][\w.]*(?:\s+[\w:@-]+=[^<>]*>|\s*\/>)/g,
  /\$\$/g,
  /\{\/\*.*?\*\/\}/g,
];
