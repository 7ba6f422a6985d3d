import { createFence, markedLines } from '../../../../site/markdown/code-ranges.ts';
import type { Lose } from '../../losses.ts';
import {
  aside,
  type Block,
  blockLines,
  details,
  isKind,
  steps,
  tab,
  tabs,
  withTitle,
} from '../text/blocks.ts';

/**
 * Containers between colons, as Docusaurus, VitePress, VuePress, Starlight and Pandoc write them:
 * `:::note[Title]`, `::: details Title`, `:::: tabs` with `== Label` between its parts.
 */
export function readDirectives(markdown: string, lose: Lose): string {
  if (!markdown.includes(':::')) return markdown;
  const root: Container = { colons: 0, indent: '', name: '', title: '', lines: [] };
  const open = [root];
  const fence = createFence();
  for (const line of markdown.split('\n')) {
    const inner = open.at(-1) as Container;
    const opening = fence.read(line) ? null : openingLine.exec(line);
    const [, indent = '', colons = '', rest = ''] = opening ?? [];
    if (!opening) {
      inner.lines.push(line);
    } else if (rest.trim() !== '') {
      open.push({ colons: colons.length, indent, ...readOpening(rest), lines: [] });
    } else if (open.length > 1) {
      closeTo(open, colons.length, lose);
    } else {
      // Nothing is open: the mark says nothing to a reader.
      lose('mark of another tool left out', line.trim());
    }
  }
  // A container that nobody closes ends with the text.
  while (open.length > 1) closeInner(open, lose);
  return root.lines.join('\n');
}

interface Container {
  colons: number;
  indent: string;
  name: string;
  title: string;
  lines: string[];
}

const openingLine = /^([ \t]*)(:{3,})(?!:)[ \t]*([^:].*|)$/;

/** The name and the title behind the colons: `tip Title`, `note[Title]{#id}`, `{.warning title="Title"}`. */
function readOpening(written: string) {
  const [, name = '', rest = ''] = /^([\w-]*)(.*)$/s.exec(written.trim()) ?? [];
  const attributes = /\{([^{}]*)\}\s*:*\s*$/.exec(rest)?.[1] ?? '';
  const given = rest
    .replace(/\{[^{}]*\}\s*:*\s*$/, '')
    .replace(/\s*:+\s*$/, '')
    .trim();
  const label = /^\[([\s\S]*)\]$/.exec(given)?.[1] ?? given;
  const named = name || /(?:^|\s)\.([\w-]+)/.exec(attributes)?.[1] || '';
  const titled = /\btitle="([^"]*)"/.exec(attributes)?.[1];
  return { name: named.toLowerCase(), title: (label || titled) ?? '' };
}

/** A closing mark ends the container with as many colons, else the innermost one. */
function closeTo(open: Container[], colons: number, lose: Lose): void {
  const same = open.findLastIndex((container) => container.colons === colons);
  const target = same > 0 ? same : open.length - 1;
  while (open.length > target) closeInner(open, lose);
}

function closeInner(open: Container[], lose: Lose): void {
  const closed = open.pop() as Container;
  const block = blockOf(closed, lose);
  open.at(-1)?.lines.push(...blockLines(block, closed.indent).split('\n'));
}

function blockOf({ name, title, lines }: Container, lose: Lose): Block {
  const inside = lines.join('\n');
  if (/^(details|collapse|spoiler|accordion|toggle|dropdown)/.test(name))
    return details(title || name, inside);
  if (/^(code-group|codegroup|code-tabs)$/.test(name)) return tabs(codeTabs(inside));
  if (/^(tabs|tab-set|tabset)$/.test(name)) return tabs(labelledTabs(inside));
  if (/^(tab|tab-item|code-group-item)$/.test(name)) return tab(title || name, inside);
  if (/^steps?$/.test(name)) return steps(inside);
  if (isKind(name)) return aside(name, title, inside);
  if (!transparent.test(name)) lose('construct of another tool, its words stay', `:::${name}`);
  return { open: '', close: '', inside: withTitle(title, inside) };
}

/** Containers that only place or style what they hold. */
const transparent =
  /^(raw|v-pre|center|left|right|justify|columns?|grid|row|col|div|cards?|demo|wide|flex|theorem)?$/;

/** `== Label`, `==Label` and `@tab Label` begin a tab; `==words==` are marked ones. */
function labelledTabs(inside: string): string {
  const parts: { label: string; lines: string[] }[] = [];
  const before: string[] = [];
  let base: number | undefined;
  for (const { line, isCode } of markedLines(inside)) {
    const [, space = '', label] = isCode ? [] : (tabLine.exec(line) ?? []);
    if (label !== undefined && (base ?? space.length) === space.length) {
      base = space.length;
      parts.push({ label, lines: [] });
    } else {
      (parts.at(-1)?.lines ?? before).push(line);
    }
  }
  const written = parts.map(({ label, lines }) => blockLines(tab(label, lines.join('\n'))));
  return [...before, ...written].join('\n');
}

const tabLine =
  /^([ \t]*)(?:==(?:[ \t]+|(?!=|.*==))|@tab(?::\w+)?[ \t]+)(\S.*?)(?:[ \t]*\{[^{}]*\}|#\w+)?[ \t]*$/;

/** Every block of code is a tab, named by its title or its language. */
export function codeTabs(inside: string): string {
  if (/^[ \t]*@tab\b/m.test(inside)) return labelledTabs(inside);
  const written: string[] = [];
  let block: string[] = [];
  const fence = createFence();
  for (const line of inside.split('\n')) {
    const was = fence.isOpen();
    const isCode = fence.read(line);
    if (!isCode) {
      written.push(line);
      continue;
    }
    block.push(was || !fence.isOpen() ? line : withoutTitle(line));
    if (!was) written.push(codeLabel(line));
    if (!fence.isOpen()) {
      const label = written.pop() ?? '';
      written.push(blockLines(tab(label, block.join('\n'))));
      block = [];
    }
  }
  return [...written, ...block].join('\n');
}

export const codeTitle = (info: string): string | undefined =>
  /\b(?:title|filename|file|label)\s*=\s*(?:"([^"]*)"|'([^']*)'|\{"([^"]*)"\}|([^\s"'{}]+))/
    .exec(info)
    ?.slice(1)
    .find((text) => text !== undefined) ?? /\s\[([^\]]+)\]/.exec(info)?.[1];

const codeLabel = (fence: string): string =>
  codeTitle(fence) ?? (/^[ \t]*(?:`{3,}|~{3,})\s*([\w+#.-]*)/.exec(fence)?.[1] || 'Code');

/** The title became the label of the tab. */
const withoutTitle = (fence: string) =>
  fence
    .replace(/\s\[[^\]]+\]/, '')
    .replace(
      /\b(?:title|filename|file|label)\s*=\s*(?:"[^"]*"|'[^']*'|\{"[^"]*"\}|[^\s"'{}]+)/,
      '',
    );
