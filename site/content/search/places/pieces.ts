import type { Code, List, ListItem, Nodes, Paragraph, RootContent, Table } from 'mdast';
import { languageOf } from '../../../languages/registry/locales.ts';
import { siteStrings } from '../../../languages/registry/strings.ts';
import { endsSentence } from '../../../languages/sentences.ts';
import { isTag } from '../../article/body/nodes.ts';
import { inlineText } from './inline-text.ts';
import type { Prose } from './prose.ts';

/** How long a passage may be, in characters that tell as much as a letter does. */
export const mostOfProse = 300;
export const mostOfList = 480;
const longestCode = 80;
/** What stands below an item is said in its line up to this length. */
const mostInItem = 120;

/** A piece of a section: some sentences, or a list with the words that lead to it. */
export interface Piece {
  text: string;
  kind: 'prose' | 'list' | 'row' | 'note';
}

/** What blocks say, piece by piece. */
export function piecesOf(blocks: readonly RootContent[], prose: Prose): Piece[] {
  const pieces: Piece[] = [];
  /** Words that lead to what follows them. */
  let leading = '';
  for (const block of blocks) {
    const said = saidBy(block, leading, prose);
    if (!said) continue;
    pieces.push(...said.pieces);
    leading = said.leading ?? '';
  }
  return merged(pieces, prose);
}

interface Said {
  pieces: Piece[];
  /** Words that lead to the next block. */
  leading?: string;
}

/** What a block says behind the words that lead to it; nothing where it leaves them to the next one. */
function saidBy(block: RootContent, leading: string, prose: Prose): Said | undefined {
  if (block.type === 'paragraph') return saidByParagraph(block, leading, prose);
  if (block.type === 'list') {
    const lines = linesOf(block, prose);
    const text = [leading, ...lines].filter(Boolean).join('\n');
    return lines.length > 0 ? { pieces: [{ kind: 'list', text }] } : undefined;
  }
  if (block.type === 'code') {
    const text = prose.joined(leading, codeText(block));
    return { pieces: isShort(block) ? [{ kind: 'prose', text }] : [] };
  }
  if (block.type === 'table')
    return { pieces: rowsOf(block, prose).map((text) => ({ kind: 'row', text })) };
  if (block.type === 'blockquote' || isTag(block)) {
    const inner = piecesOf(block.children as RootContent[], prose);
    return { pieces: inner.map(({ text }) => ({ kind: 'note', text })) };
  }
  return undefined;
}

function saidByParagraph(block: Paragraph, before: string, { joined }: Prose): Said | undefined {
  const text = block.children.every(({ type }) => type === 'image') ? '' : inlineText(block);
  if (!text) return undefined;
  const whole = joined(before, text);
  return leads(text)
    ? { pieces: [], leading: whole }
    : { pieces: [{ kind: 'prose', text: whole }] };
}

/** The first paragraph of each item; one that is nothing but a link leads elsewhere. */
function linesOf({ children, ordered, start }: List, prose: Prose): string[] {
  return children
    .filter((item) => !isLink(item))
    .map((item, n) => {
      const text = itemText(item, prose);
      return text && `${ordered ? `${(start ?? 1) + n}.` : '-'} ${text}`;
    })
    .filter(Boolean);
}

/** An item that leads to what stands below it has that too where it is short. */
function itemText({ children: [first, ...below] }: ListItem, prose: Prose): string {
  const { joined, width, locale } = prose;
  const text = first?.type === 'paragraph' ? inlineText(first) : '';
  if (!leads(text)) return text;
  const said = below.find(({ type }) => type === 'code' || type === 'list');
  if (said?.type === 'code' && isShort(said)) return joined(text, codeText(said));
  if (said?.type === 'list') {
    const items = said.children.map((item) => itemText(item, prose)).filter(Boolean);
    const inner = items.join(languageOf(locale).listSeparator);
    if (width(inner) <= mostInItem) return joined(text, inner);
  }
  return said ? joined(text, '…') : text.replace(/[:：](\**)$/, '$1');
}

/** Each row by its first cell, and the others by the heads of their columns. */
function rowsOf({ children: [head, ...rows] }: Table, { locale }: Prose): string[] {
  const { colon } = siteStrings(locale);
  const heads = head?.children.map(inlineText) ?? [];
  return rows.map(({ children }) => {
    const [first = '', ...others] = children.map(inlineText);
    const said = others.flatMap((cell, n) =>
      cell ? [heads[n + 1] ? `${heads[n + 1]}${colon}${cell}` : cell] : [],
    );
    const name = /[*`]/.test(first) ? first : `**${first}**`;
    return said.length > 0 ? `${name} · ${said.join(' · ')}` : '';
  });
}

/** Neighbouring sentences together, and a list with the sentences before it, as long as they are short. */
function merged(pieces: readonly Piece[], { joined, width }: Prose): Piece[] {
  const all: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    const both = last?.kind === 'prose' && (kind === 'prose' || kind === 'list');
    const most = kind === 'list' ? mostOfList : mostOfProse;
    if (both && width(last.text) + width(text) <= most)
      all[all.length - 1] = {
        kind,
        text: kind === 'list' ? `${last.text}\n${text}` : joined(last.text, text),
      };
    else all.push({ kind, text });
  }
  return all;
}

/** Whether a paragraph only leads to what follows: it ends with a colon, or is a heading in bold. */
const leads = (text: string) =>
  /[:：]\**$/.test(text) || (/^\*\*[^*]+\*\*$/.test(text) && !endsSentence(text.slice(0, -2)));

function isLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  const [only, ...others] = 'children' in node ? node.children : [];
  return only !== undefined && others.length === 0 && isLink(only);
}

const codeText = ({ value }: Code) => `\`${value.trim()}\``;

const isShort = ({ value }: Code) =>
  value.trim().length <= longestCode && !/[\n`]/.test(value.trim());
