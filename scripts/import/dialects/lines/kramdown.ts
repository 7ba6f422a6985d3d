import { createFence } from '../../../../site/markdown/code-ranges.ts';
import { aside, blockLines, isKind } from '../text/blocks.ts';
import { isHidingStyle } from '../text/hiding-style.ts';

/**
 * Lines of attributes, as kramdown writes them below a block, and above one that an empty line parts from the rest:
 * `{: .note }` makes a note of it, `{: #name }` gives a heading its name, `{:toc}` stands for a table of contents.
 */
export function readAttributeLines(markdown: string): string {
  if (!/^[ \t]*\{/m.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const written: string[] = [];
  const fence = createFence();
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    const attributes = fence.read(line) ? undefined : attributesOf(line);
    if (attributes === undefined) {
      written.push(line);
      continue;
    }
    const kind = kindIn(attributes);
    const [id] = /#[\w-]+/.exec(attributes) ?? [];
    const isBelow = (written.at(-1) ?? '').trim() !== '';
    if (/(?:^|\s)toc(?:\s|$)/.test(attributes) && isItem(written.at(-1) ?? '')) written.pop();
    else if (isHidingStyle(attributes) && isBelow) written.push(hidden(takeBlock(written)));
    else if (isHidingStyle(attributes)) {
      const end = endOfBlock(lines, at + 1);
      written.push(hidden(lines.slice(at + 1, end)));
      at = end - 1;
    } else if (id && isBelow && /^#{1,6}\s/.test(written.at(-1) ?? ''))
      written.push(`${written.pop()} {${id}}`);
    else if (kind && isBelow) written.push(noteOf(kind, takeBlock(written)));
    else if (kind) {
      const end = endOfBlock(lines, at + 1);
      written.push(noteOf(kind, lines.slice(at + 1, end)));
      at = end - 1;
    }
  }
  return written.join('\n');
}

/** Goldmark writes them without a colon. */
const attributesOf = (line: string) =>
  /^[ \t]*\{(?::([^{}]*)|([ \t]*(?:[.#][\w-]|[\w-]+=["'])[^{}]*))\}[ \t]*$/
    .exec(line)
    ?.slice(1)
    .find((text) => text !== undefined);

const kindIn = (attributes: string) =>
  [...attributes.matchAll(/\.([\w-]+)/g)]
    .map(([, name = '']) => name.replace(/-title$/, ''))
    .find((name) => name !== 'label' && isKind(name));

/** A quotation is one by its look only. */
function noteOf(kind: string, lines: string[]): string {
  const isQuote = lines.every((line) => /^[ \t]*>/.test(line));
  const inside = isQuote ? lines.map((line) => line.replace(/^[ \t]*> ?/, '')) : lines;
  const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '';
  return blockLines(aside(kind, '', inside.join('\n')), indent);
}

/** What the page did not show goes with the HTML that it does not show. */
const hidden = (lines: string[]) =>
  blockLines({ open: '<div hidden>', close: '</div>', inside: lines.join('\n') });

/** A table of contents stands for the item of a list above it. */
const isItem = (line: string) => /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/.test(line);

/** The lines above, up to an empty one. */
function takeBlock(written: string[]): string[] {
  const start = written.findLastIndex((line) => line.trim() === '') + 1;
  return written.splice(start);
}

function endOfBlock(lines: string[], start: number): number {
  const after = lines.findIndex((line, at) => at >= start && line.trim() === '');
  return after === -1 ? lines.length : after;
}
