import type { Paragraph, RootContent, Table } from 'mdast';
import { siteStrings } from '../../../languages/registry/strings.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { isTag } from '../../article/body/nodes.ts';
import { inlineText } from './inline-text.ts';
import { codeText, leads, listLines } from './list-lines.ts';
import type { Prose } from './prose.ts';

/** How long a passage may be, in characters that tell as much as a letter does. */
const mostOfProse = 300;
/** What goes on from the sentences before it belongs to them, though they are long. */
const mostWithMore = 400;
/** Steps are no answer without the last of them. */
export const mostOfList = 800;

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
  return merged(standing(pieces, prose), prose);
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
    const lines = listLines(block, prose.joined);
    const text = [leading, ...lines].filter(Boolean).join('\n');
    return lines.length > 0 ? { pieces: [{ kind: 'list', text }] } : undefined;
  }
  if (block.type === 'code') {
    const code = codeText(block);
    return { pieces: code ? [{ kind: 'prose', text: prose.joined(leading, code) }] : [] };
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

/** Each row by its first cell, and the others by the heads of their columns. */
function rowsOf({ children: [head, ...rows] }: Table, { locale }: Prose): string[] {
  const { colon } = siteStrings(locale);
  const heads = head?.children.map(inlineText) ?? [];
  const texts = rows.map(({ children }) => {
    const [first = '', ...others] = children.map(inlineText);
    const said = others.flatMap((cell, n) =>
      cell ? [heads[n + 1] ? `${heads[n + 1]}${colon}${cell}` : cell] : [],
    );
    const name = /[*`]/.test(first) ? first : `**${first}**`;
    return said.length > 0 ? `${name} · ${said.join(' · ')}` : '';
  });
  return texts.filter(Boolean);
}

/** Those that can be understood, where any can. */
function standing(pieces: readonly Piece[], prose: Prose): readonly Piece[] {
  const own = pieces.filter(({ kind, text }) => kind !== 'prose' || !isAside(text, prose));
  return own.length > 0 ? own : pieces;
}

/** "That's it", "this step is optional", "Using another shop? …": a word between two things. */
function isAside(text: string, { endings, refersBack }: Prose): boolean {
  const [first = '', ...others] = sentencesOf(text);
  const asks = /[?？]$/.test(first) && others.length > 0;
  return asks || endings.test(text) || refersBack.test(first);
}

/** Neighbouring sentences together, and a list with the sentences before it, as long as they are short. */
function merged(pieces: readonly Piece[], prose: Prose): Piece[] {
  const { joined, width } = prose;
  const all: Piece[] = [];
  for (const { kind, text } of pieces) {
    const last = all.at(-1);
    const room = kind === 'prose' ? roomFor(text, prose) : kind === 'list' ? mostOfList : 0;
    if (last?.kind === 'prose' && width(last.text) + width(text) <= room)
      all[all.length - 1] = {
        kind,
        text: kind === 'list' ? `${last.text}\n${text}` : joined(last.text, text),
      };
    else if (!last || kind !== 'prose' || !prose.goesOn.test(text)) all.push({ kind, text });
  }
  return all;
}

/** How long a passage may be with more sentences. */
export const roomFor = (text: string, { goesOn }: Prose) =>
  goesOn.test(text) ? mostWithMore : mostOfProse;
