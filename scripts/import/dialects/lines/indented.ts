import { createFence } from '../../../../site/markdown/code-ranges.ts';
import type { Lose } from '../../losses.ts';
import {
  aside,
  blockLines,
  depthOf,
  details,
  isKind,
  outdented,
  tab,
  tabs,
} from '../text/blocks.ts';

/**
 * Blocks whose inside is indented, as MkDocs and Python-Markdown write them: `!!! note "Title"`, `??? tip`,
 * and `=== "Tab"`.
 */
export function readIndented(markdown: string, lose: Lose): string {
  if (!/^[ \t>]*(?:!!!|\?\?\?|===)/m.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const written: string[] = [];
  const fence = createFence();
  // The last line less than four columns in, which says whether what is further in belongs to a list.
  let above = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const opening = fence.read(line) ? undefined : openingOf(line);
    if (!opening || isIndentedCode(line, above)) {
      if (line.trim() !== '' && depthOf(line) < 4) above = line;
      written.push(line);
      continue;
    }
    const group = readGroup(lines, at, opening);
    if (opening.depth < 4) above = line;
    written.push(blockLines(blockOf(group.blocks, lose), indentOf(line)));
    at = group.end - 1;
  }
  return written.join('\n');
}

interface Opening {
  mark: string;
  kind: string;
  title: string | undefined;
  depth: number;
}

interface Found {
  opening: Opening;
  inside: string;
}

function openingOf(line: string): Opening | undefined {
  const [, mark = '', rest = ''] = /^[ \t]*(!!!|\?\?\?\+?|===[!+]?)[ \t]+(\S.*)$/.exec(line) ?? [];
  const quote = rest.search(/["']/);
  const kind = (quote === -1 ? rest : rest.slice(0, quote)).trim();
  const title = /^(["'])(.*)\1/.exec(quote === -1 ? '' : rest.slice(quote).trim())?.[2];
  const isTab = mark.startsWith('=');
  const isSound = isTab ? kind === '' && title !== undefined : /^[\w -]*$/.test(kind);
  return mark !== '' && isSound ? { mark, kind, title, depth: depthOf(line) } : undefined;
}

/** What follows four columns further in; tabs that follow each other are one group. */
function readGroup(lines: string[], start: number, first: Opening) {
  const blocks: Found[] = [];
  let at = start;
  for (let opening: Opening | undefined = first; opening; ) {
    const end = endOfInside(lines, at + 1, first.depth + 4);
    const inside = lines.slice(at + 1, end).map((line) => outdented(line, first.depth + 4));
    blocks.push({ opening, inside: inside.join('\n') });
    at = end;
    const next: Opening | undefined = openingOf(lines[end] ?? '');
    const goesOn = first.mark.startsWith('=') && next?.mark === '===' && next.depth === first.depth;
    opening = goesOn ? next : undefined;
  }
  return { blocks, end: at };
}

/** The first line that is not empty and not far enough in. Code in the inside is as far in as the rest. */
function endOfInside(lines: string[], start: number, depth: number): number {
  let end = start;
  while (end < lines.length && isInside(lines[end] as string, depth)) end += 1;
  return end;
}

const isInside = (line: string, depth: number) => line.trim() === '' || depthOf(line) >= depth;

function blockOf(blocks: Found[], lose: Lose) {
  const [first] = blocks as [Found];
  if (first.opening.mark.startsWith('=')) {
    const parts = blocks.map(({ opening, inside }) =>
      blockLines(tab(opening.title ?? '', readIndented(inside, lose))),
    );
    return tabs(parts.join('\n'));
  }
  const { mark, kind, title } = first.opening;
  const inside = readIndented(first.inside, lose);
  const [name = 'note'] = kind.split(/\s+/);
  const shown = title ?? (isKind(name) ? '' : capital(name));
  return mark.startsWith('?')
    ? details(title || capital(name || 'note'), inside)
    : aside(name, shown, inside);
}

/** Four columns in and no list around it: then it is an example of itself. */
const isIndentedCode = (line: string, above: string) =>
  depthOf(line) >= 4 && !/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(above);

const indentOf = (line: string) => /^[ \t]*/.exec(line)?.[0] ?? '';

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
