import type { RootContent } from 'mdast';
import type { Locale } from '../../../languages/registry/locales.ts';
import { sentencesOf } from '../../../languages/sentences.ts';
import { mostOfList, mostOfProse, type Piece, piecesOf } from './pieces.ts';
import { type Prose, proseOf } from './prose.ts';

/** So short a text says nothing by itself. */
const leastOfProse = 25;

/** What a section says, in passages that stand alone. */
export function passagesIn(blocks: readonly RootContent[], locale: Locale): string[] {
  const prose = proseOf(locale);
  return piecesOf(blocks, prose)
    .flatMap((piece) => cut(piece, prose))
    .filter((text) => prose.width(text) >= leastOfProse && !isCode(text));
}

function cut({ text, kind }: Piece, { width, joined }: Prose): string[] {
  if (kind === 'list' || text.includes('\n')) return cutList(text, width);
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
function cutList(text: string, width: Prose['width']): string[] {
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

const isItem = (line: string) => /^(?:\d+\. |- |…)/.test(line);

const isCode = (text: string) => /^[^\p{L}]*$/u.test(text.replace(/`[^`]+`/g, ''));
