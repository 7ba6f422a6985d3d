import type { RootContent } from 'mdast';
import type { Locale } from '../../../languages/registry/locales.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { mostOfList, type Piece, piecesOf, roomFor } from './pieces.ts';
import { type Prose, proseOf } from './prose.ts';

/** So short a text says nothing by itself. */
const leastOfProse = 25;

/** What a section says, in passages that stand alone: first what it begins with, its notes last. */
export function passagesIn(blocks: readonly RootContent[], locale: Locale): string[] {
  const prose = proseOf(locale);
  const pieces = piecesOf(blocks, prose);
  return [...pieces.filter((piece) => !isNote(piece)), ...pieces.filter(isNote)]
    .flatMap((piece) => cut(piece, prose))
    .filter((text) => prose.width(text) >= leastOfProse && !isCode(text));
}

const isNote = ({ kind }: Piece) => kind === 'note';

function cut({ text, kind }: Piece, prose: Prose): string[] {
  const { width, joined, goesOn } = prose;
  if (kind === 'list' || text.includes('\n')) return cutList(text, width);
  const passages: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const last = passages.at(-1);
    if (last !== undefined && width(last) + width(sentence) <= roomFor(sentence, prose))
      passages[passages.length - 1] = joined(last, sentence);
    else if (last === undefined || !goesOn.test(sentence)) passages.push(sentence);
  }
  return passages;
}

/** Steps from the first one on; of items each group that has words leading to it, or begins with what names it. */
function cutList(text: string, width: Prose['width']): string[] {
  const lines = text.split('\n');
  const leading = lines.filter((line) => !isItem(line));
  const groups: string[][] = [];
  for (const item of itemsOf(lines.filter(isItem))) {
    const last = groups.at(-1);
    const length = width([...leading, ...(last ?? []), item].join('\n'));
    if (last && length <= mostOfList) last.push(item);
    else groups.push([item]);
  }
  const standsAlone = ([first = '']: string[]) =>
    !/^\d/.test(first) && (leading.length > 0 || first.startsWith('- **'));
  const isWhole = groups.length === 1 || groups.every(standsAlone);
  return groups
    .filter((group, n) => n === 0 || standsAlone(group))
    .map((group) => [...leading, ...group, ...(isWhole ? [] : ['…'])].join('\n'));
}

const isItem = (line: string) => /^ *(?:\d+\. |- )/.test(line);

/** Items with the lines of the lists in them. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = [];
  for (const line of lines)
    if (line.startsWith(' ')) items[items.length - 1] += `\n${line}`;
    else items.push(line);
  return items;
}

const isCode = (text: string) => /^[^\p{L}]*$/u.test(text.replace(/`[^`]+`/g, ''));
