import type { Code, List, ListItem, Nodes, RootContent, Table } from 'mdast';
import { analyserOf } from '../../../languages/registry/analysers.ts';
import { type Locale, languageOf } from '../../../languages/registry/locales.ts';
import { siteStrings } from '../../../languages/registry/strings.ts';
import { endsSentence, sentencesOf } from '../../../languages/sentences.ts';
import { isTag } from '../../article/body/nodes.ts';
import { inlineText } from './inline-text.ts';

/** How long a passage may be, in characters that tell as much as a letter does: one without spaces tells as much as two. */
const mostOfProse = 300;
const mostOfList = 480;
/** So short a text says nothing by itself. */
const leastOfProse = 25;
const longestCode = 80;
/** What stands below an item is said in its line up to this length. */
const mostInItem = 120;

/** A piece of a section: some sentences, or a list with the words that lead to it. */
interface Piece {
  text: string;
  kind: 'prose' | 'list' | 'row' | 'note';
}

/** What a section says, in passages that stand alone. */
export function passagesIn(blocks: readonly RootContent[], locale: Locale): string[] {
  const isUnspaced = analyserOf(locale).writing === 'unspaced';
  const { sentenceSeparator } = languageOf(locale);
  const width = (text: string) => text.length * (isUnspaced ? 2 : 1);
  const joined = (...texts: string[]) => texts.filter(Boolean).join(sentenceSeparator);

  return merged(piecesOf(blocks))
    .flatMap(cut)
    .filter((text) => width(text) >= leastOfProse && !isCode(text));

  function piecesOf(blocks: readonly RootContent[]): Piece[] {
    const pieces: Piece[] = [];
    /** Words that lead to what follows them. */
    let leading = '';
    const add = (piece: Piece) => {
      pieces.push(piece);
      leading = '';
    };
    for (const block of blocks) {
      if (block.type === 'paragraph') {
        const text = block.children.every(({ type }) => type === 'image') ? '' : inlineText(block);
        if (leads(text)) leading = joined(leading, text);
        else if (text) add({ kind: 'prose', text: joined(leading, text) });
      } else if (block.type === 'list') {
        const lines = linesOf(block);
        if (lines.length > 0)
          add({ kind: 'list', text: [leading, ...lines].filter(Boolean).join('\n') });
      } else if (block.type === 'code') {
        if (isShort(block)) add({ kind: 'prose', text: joined(leading, codeText(block)) });
        else leading = '';
      } else if (block.type === 'table') {
        for (const text of rowsOf(block)) pieces.push({ kind: 'row', text });
        leading = '';
      } else if (block.type === 'blockquote' || isTag(block)) {
        const inner = merged(piecesOf(block.children as RootContent[]));
        pieces.push(...inner.map((piece) => ({ ...piece, kind: 'note' as const })));
        leading = '';
      }
    }
    return pieces;
  }

  /** The first paragraph of each item; one that is nothing but a link leads elsewhere. */
  function linesOf({ children, ordered, start }: List): string[] {
    return children
      .filter((item) => !isLink(item))
      .map((item, n) => {
        const text = itemText(item);
        return text && `${ordered ? `${(start ?? 1) + n}.` : '-'} ${text}`;
      })
      .filter(Boolean);
  }

  /** An item that leads to what stands below it has that too where it is short. */
  function itemText({ children: [first, ...below] }: ListItem): string {
    const text = first?.type === 'paragraph' ? inlineText(first) : '';
    if (!leads(text)) return text;
    const said = below.find(({ type }) => type === 'code' || type === 'list');
    if (said?.type === 'code' && isShort(said)) return joined(text, codeText(said));
    if (said?.type === 'list') {
      const items = said.children.map((item) => itemText(item)).filter(Boolean);
      const inner = items.join(languageOf(locale).listSeparator);
      if (width(inner) <= mostInItem) return joined(text, inner);
    }
    return said ? joined(text, '…') : text.replace(/[:：](\**)$/, '$1');
  }

  /** Neighbouring sentences together, and a list with the sentences before it, as long as they are short. */
  function merged(pieces: readonly Piece[]): Piece[] {
    const all: Piece[] = [];
    for (const piece of pieces) {
      const last = all.at(-1);
      const both = last?.kind === 'prose' && (piece.kind === 'prose' || piece.kind === 'list');
      const most = piece.kind === 'list' ? mostOfList : mostOfProse;
      if (both && width(last.text) + width(piece.text) <= most)
        all[all.length - 1] = {
          kind: piece.kind,
          text:
            piece.kind === 'list' ? `${last.text}\n${piece.text}` : joined(last.text, piece.text),
        };
      else all.push(piece);
    }
    return all;
  }

  function cut({ text, kind }: Piece): string[] {
    if (kind === 'list' || text.includes('\n')) return cutList(text);
    const passages: string[] = [];
    for (const sentence of sentencesOf(text)) {
      const last = passages.at(-1);
      if (last !== undefined && width(last) + width(sentence) <= mostOfProse)
        passages[passages.length - 1] = joined(last, sentence);
      else passages.push(sentence);
    }
    return passages;
  }

  /** Steps from the first one on; of items each group with the words that lead to them. */
  function cutList(text: string): string[] {
    const lines = text.split('\n');
    const leading = lines.filter((line) => !isItem(line));
    const items = lines.filter(isItem);
    const groups: string[][] = [];
    for (const item of items) {
      const last = groups.at(-1);
      const length = width([...leading, ...(last ?? []), item].join('\n'));
      if (last && length <= mostOfList) last.push(item);
      else groups.push([item]);
    }
    const isOrdered = /^\d/.test(items[0] ?? '');
    const shown = isOrdered ? groups.slice(0, 1) : groups;
    return shown.map((group) =>
      [...leading, ...group, ...(isOrdered && groups.length > 1 ? ['…'] : [])].join('\n'),
    );
  }

  /** Each row by its first cell, and the others by the heads of their columns. */
  function rowsOf({ children: [head, ...rows] }: Table): string[] {
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
}

const isItem = (line: string) => /^(?:\d+\. |- |…)/.test(line);

/** Whether a paragraph only leads to what follows: it ends with a colon, or is a heading in bold. */
const leads = (text: string) =>
  /[:：]\**$/.test(text) || (/^\*\*[^*]+\*\*$/.test(text) && !endsSentence(text.slice(0, -2)));

function isLink(node: Nodes): boolean {
  if (node.type === 'link') return true;
  const [only, ...others] = 'children' in node ? node.children : [];
  return only !== undefined && others.length === 0 && isLink(only);
}

const isCode = (text: string) => /^[^\p{L}]*$/u.test(text.replace(/`[^`]+`/g, ''));

const codeText = ({ value }: Code) => `\`${value.trim()}\``;

const isShort = ({ value }: Code) =>
  value.trim().length <= longestCode && !/[\n`]/.test(value.trim());
