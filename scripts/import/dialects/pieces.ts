import { markedLines } from '../../../site/markdown/code-ranges.ts';
import type { Context } from './context.ts';

/**
 * Lines that stand for another file: `--8<-- "x.md"`, `{!x.md!}`, `<!--@include: ./x.md-->`, `<<< ./x.js`,
 * `@[code](x.js)`. In a block of code too.
 */
export function readPieces(markdown: string, context: Context): string {
  if (!marks.test(markdown)) return markdown;
  let isList = false;
  const lines = markedLines(markdown).flatMap(({ line, isCode }) => {
    if (/^[ \t]*-+8<-+[ \t]*$/.test(line)) {
      isList = !isList;
      return [];
    }
    const [indent = ''] = /^[ \t]*/.exec(line) ?? [];
    const file = isList ? line.trim() : fileIn(line);
    if (!file) return [line];
    const isProgram = /^[ \t]*(<<<|@\[code)/.test(line);
    const text = isCode || isProgram ? context.source(file) : context.include(file);
    if (text === undefined) {
      context.lose('piece of another file left out', line.trim());
      return [];
    }
    const shown = isProgram ? fenced(text, file) : text;
    return shown.split('\n').map((inner) => (inner === '' ? '' : indent + inner));
  });
  return lines.join('\n');
}

const marks = /-8<-|\{!|@include|^[ \t]*<<<|@\[code/m;

function fileIn(line: string): string | undefined {
  const found =
    /^[ \t]*-+8<-+[ \t]+["'](;?[^"']+)["'][ \t]*$/.exec(line) ??
    /^[ \t]*\{!>?\s*([^!{}]+?)\s*!\}[ \t]*$/.exec(line) ??
    /^[ \t]*<!--\s*@include:\s*(\S+?)\s*-->[ \t]*$/.exec(line) ??
    /^[ \t]*<<<\s+(\S+)/.exec(line) ??
    /^[ \t]*@\[code[^\]]*\]\((\S+?)\)/.exec(line);
  // Behind the name stand lines or the name of a section.
  return found?.[1]?.replace(/(?:\{[^{}]*\}|#[\w-]+|(?<=\.\w+):[\w:,-]+)*$/, '');
}

const fenced = (text: string, file: string) =>
  `\`\`\`\`${/\.(\w+)$/.exec(file)?.[1] ?? ''}\n${text.replace(/\n$/, '')}\n\`\`\`\``;
