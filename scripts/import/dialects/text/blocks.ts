import { createFence } from '../../../../site/markdown/code-ranges.ts';
import { escapeHtml } from '../../../../site/markdown/escape-html.ts';
import { plainText } from './plain-text.ts';

/** How dialects write our parts: as HTML around Markdown, which the reading behind them understands. */

export interface Block {
  /** The tags before and behind what is inside, `<aside>` and `</aside>`. */
  open: string;
  close: string;
  inside: string;
}

/** Cautions are what can go wrong; every other kind is a note. */
const cautions =
  /^(warn(ing)?|caution|danger|important|error|bug|fail(ure|ed)?|missing|attention|alert|critical|stop|red|deprecated|breaking)$/i;

const notes =
  /^(note|tip|hint|info(rmation)?|success|abstract|summary|tldr|tl;dr|todo|check|done|example|question|help|faq|quote|cite|seealso|see-also|prerequisites?|requirements?|secondary|default|primary|morelikethis|remember|security|announcement|new|blue|green|light|plain|neutral|inline|end)$/i;

export const isCaution = (kind: string) => cautions.test(kind);

/** Whether a word names a kind of note. */
export const isKind = (kind: string) => cautions.test(kind) || notes.test(kind);

export function aside(kind: string, title: string, inside: string): Block {
  const open = isCaution(kind) ? '<aside data-kind="caution">' : '<aside>';
  return { open, close: '</aside>', inside: withTitle(title, inside) };
}

export const details = (title: string, inside: string): Block => ({
  open: `<details><summary>${escapeHtml(wordsOf(title))}</summary>`,
  close: '</details>',
  inside,
});

export const tabs = (inside: string): Block => section('tabs', inside);

export const tab = (label: string, inside: string): Block => ({
  open: `<section data-part="tab" data-label="${escapeHtml(wordsOf(label))}">`,
  close: '</section>',
  inside,
});

export const steps = (inside: string): Block => section('steps', inside);

const section = (part: string, inside: string): Block => ({
  open: `<section data-part="${part}">`,
  close: '</section>',
  inside,
});

/** A block on lines of its own, all as far in as the first one. */
export function blockLines({ open, close, inside }: Block, indent = ''): string {
  const body = dedent(inside)
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : indent + line));
  const lines = ['', indent + open, '', ...body, '', indent + close, ''];
  return lines.join('\n');
}

/** A bold line for the title, above the rest. */
export function withTitle(title: string, inside: string): string {
  const words = title.trim();
  if (words === '') return inside;
  return `${/[*_]/.test(words) ? words : `**${words}**`}\n\n${dedent(inside)}`;
}

/** Takes away what all lines are indented by; lines of code do not decide it. */
export function dedent(text: string): string {
  const lines = text.replace(/^(?:[ \t]*\n)+|\s+$/g, '').split('\n');
  const depths = markedDepths(lines);
  const depth = Math.min(...depths);
  if (depth === 0 || depth === Number.POSITIVE_INFINITY) return lines.join('\n');
  return lines.map((line) => outdented(line, depth)).join('\n');
}

/** A line without so many columns of space at its start; a tab is as wide as what is left of them. */
export function outdented(line: string, depth: number): string {
  let left = depth;
  let at = 0;
  while (left > 0 && (line[at] === ' ' || line[at] === '\t')) {
    left -= line[at] === '\t' ? Math.min(left, 4) : 1;
    at += 1;
  }
  return line.slice(at);
}

export function depthOf(line: string): number {
  const [space = ''] = /^[ \t]*/.exec(line) ?? [];
  return space.replaceAll('\t', '    ').length;
}

function markedDepths(lines: string[]): number[] {
  const fence = createFence();
  return lines.flatMap((line) => {
    const was = fence.isOpen();
    fence.read(line);
    return was || line.trim() === '' ? [] : [depthOf(line)];
  });
}

/** The words of a title for a place that holds no Markdown. */
export const wordsOf = (title: string) => plainText(title.trim());
