import { outsideCode } from '../../../site/markdown/code-ranges.ts';
import type { Lose } from '../losses.ts';
import { createBraces } from './tags/reading/braces.ts';
import { literalOf } from './tags/reading/literal.ts';

interface Body {
  text: string;
  /** Addresses of pieces of Markdown by the names under which the file imports them. */
  imported: Map<string, string>;
  /** Whether the text is MDX: it imports or exports something. */
  isMdx: boolean;
}

/**
 * Takes out what MDX would run: imports and exports at the start of a line. In what is not known as MDX an export is listed,
 * for nobody there writes one without wanting it to be read.
 */
export function takePrograms(markdown: string, given: boolean, lose: Lose): Body {
  const imported = new Map<string, string>();
  let isMdx = given;
  const text = outsideCode(markdown, (piece) =>
    piece.replace(programs, (whole) => {
      const [, name = '', address = ''] =
        /^import\s+(\w+)\s+from\s+["']([^"']+\.mdx?)["']/.exec(whole.trim()) ?? [];
      if (name !== '') imported.set(name.toLowerCase().replaceAll('_', ''), address);
      if (!given && /^\s*export/.test(whole)) lose('program of a page left out', whole.trim());
      isMdx = true;
      return whole.startsWith('\n') ? '\n' : '';
    }),
  );
  return { text, imported, isMdx };
}

const names = String.raw`(?:[\w$]+|\*\s*as\s+[\w$]+|\{[^{}]*\})`;

const imports = [
  String.raw`(?:type\s+)?${names}(?:\s*,\s*${names})?\s*from\s*["'][^"'\n]+["']`,
  // A sentence may name a file in quotation marks.
  String.raw`["'][./@][^"'\n]*["']|["'][^"'\n]+["'](?=;)`,
].join('|');

/** By more than its first word: a sentence too may go on in a line that begins with `export`. */
const exported = [
  String.raw`(?:const|let|var)\s+(?:[\w$]+\s*[:=]|[{[])`,
  String.raw`(?:default\s+)?(?:async\s+)?function\b[\s*]*[\w$]*\s*[(<]`,
  String.raw`(?:default\s+)?class\s[^\n{}]{0,200}\{`,
  String.raw`type\s[^\n=]{0,200}=`,
  String.raw`interface\s[^\n{}]{0,200}\{`,
  String.raw`default\s+(?:[({["'<]|[\w$.]+\s*(?:[;(]|=>))`,
].join('|');

const programs = new RegExp(
  [
    String.raw`(^|\n)import\s+(?:${imports});?[ \t]*(?=\n|$)`,
    String.raw`(^|\n)export\s+(?:${exported})[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*`,
    String.raw`(?<=^|\n[ \t]*)\nexport\s+default\s+[\w$.]+[ \t]*(?=\n[ \t]*\n|\s*$)`,
  ].join('|'),
  'g',
);

/** A text without what is a program in it. */
export const withoutPrograms = (text: string): string => text.replace(programs, '\n');

/** What MDX would compute in a text: a string becomes words, the rest is left out and listed. */
export function readExpressions(piece: string, isMdx: boolean, lose: Lose): string {
  const endOf = createBraces(piece);
  const endOfNote = createNotes(piece);
  let text = '';
  let end = 0;
  for (let at = piece.indexOf('{'); at !== -1; at = piece.indexOf('{', at + 1)) {
    const isNote = piece.startsWith('{/*', at);
    if (
      piece[at - 1] === '\\' ||
      piece[at - 1] === '$' ||
      !(isNote || isMdx) ||
      isOfOthers.test(piece.slice(at, at + 3))
    )
      continue;
    const to = isNote ? endOfNote(at) : endOf(at);
    if (to === undefined) continue;
    text += piece.slice(end, at) + shown(piece.slice(at + 1, to - 1), lose);
    end = to;
    at = to - 1;
  }
  return text + piece.slice(end);
}

/** Tags of templates, and the lists of attributes that headings and pictures have. */
const isOfOthers = /^\{[%{#:.]/;

/** Where a comment ends. What has no end is looked for once: a text may be full of beginnings. */
function createNotes(text: string): (at: number) => number | undefined {
  const end = /\*\/\s*\}/g;
  let isMissing = false;
  return (at) => {
    end.lastIndex = at;
    isMissing ||= !end.test(text);
    return isMissing ? undefined : end.lastIndex;
  };
}

function shown(expression: string, lose: Lose): string {
  const note = /^\/\*([\s\S]*)\*\/\s*$/.exec(expression)?.[1];
  const id = /^\s*(#[\p{L}\p{N}_-]+)\s*$/u.exec(note ?? '')?.[1];
  if (id !== undefined) return `{${id}}`;
  if (note !== undefined) {
    lose('comment or hidden text left out', note.trim());
    return '';
  }
  const literal = literalOf(expression);
  if (literal === undefined && /^\s*[\w-]+=/.test(expression)) return `{${expression}}`;
  if (literal === undefined) lose('program of a page left out', `{${expression}}`);
  return literal ?? '';
}
