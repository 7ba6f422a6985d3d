import type { Context } from '../../context.ts';
import { dedent } from '../../text/blocks.ts';
import { valueAt } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** A block of code between tags, with its title above it. */
export function writeCode(
  { tag, inside, source }: FilledTag,
  { lose, source: read }: Context,
): Written | undefined {
  const title = valueAt(tag, 'title', 'filename', 'file', 'caption') || titleOf(tag.listed);
  if (inside !== undefined && /^[ \t]*(```|~~~)/m.test(source)) return block(title, source);
  if (tag.syntax === 'jsx') return undefined;
  const code = inside === undefined ? read(codeFile(tag.listed)) : source;
  if (code === undefined) {
    lose('construct of another tool left out', tag.raw);
    return { words: '' };
  }
  const isMath = /^(math|katex|mathjax)$/.test(tag.name);
  if (isMath && !code.includes('\n')) return { words: `\`${code.trim()}\`` };
  return block(
    title,
    fenced(tag.name === 'mermaid' ? 'mermaid' : languageOf(tag.listed, tag.name), code),
  );
}

const block = (title: string, code: string): Written => ({
  block: { open: '', close: '', inside: title ? `**${title}**\n\n${dedent(code)}` : code },
});

function fenced(language: string, code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const lines = code.replace(/^[ \t]*\n/, '').replace(/\s+$/, '');
  return `${fence}${language}\n${lines}\n${fence}`;
}

/** Hexo writes `lang:js` anywhere, Jekyll and Hugo the language first. */
function languageOf(listed: readonly string[], name: string): string {
  const marked = listed.find((word) => word.startsWith('lang:'))?.slice('lang:'.length);
  const [first = ''] = listed;
  const isFirst = name === 'highlight' && /^[\w+#.-]+$/.test(first);
  return marked ?? (isFirst ? first : '');
}

const titleOf = (listed: readonly string[]) =>
  listed
    .filter(
      (word) =>
        !/^(lang|line_number|highlight|first_line|mark|wrap|from|to):|^https?:|^lineno\w*$|^[a-z]+$/.test(
          word,
        ),
    )
    .join(' ');

const codeFile = (listed: readonly string[]) =>
  listed.find((word) => /\.\w+$/.test(word) && !word.includes(':')) ?? '';
