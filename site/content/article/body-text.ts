import type { Nodes } from 'mdast';
import { attributeOf, isTag } from './body.ts';

/** What a body says, as plain text: words, code, what its pictures show, and what its parts are called. */
export const bodyText = (nodes: readonly Nodes[]): string => nodes.map(textOf).join(' ');

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image') return node.alt ?? '';
  return isTag(node) ? named.map((name) => attributeOf(node, name) ?? '').join(' ') : '';
}

/** The attributes of parts that are read as text. */
const named = ['label', 'title', 'caption'];
