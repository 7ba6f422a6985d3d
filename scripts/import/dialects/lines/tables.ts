import { createFence } from '../../../../site/markdown/code-ranges.ts';

/**
 * A stroke in code is part of the code for some tools, while Markdown divides the cell there and drops what is left over.
 * Where a row has as many cells as its head only when strokes in code do not count, they are escaped.
 */
export function readTables(markdown: string): string {
  const lines = markdown.split('\n');
  const fence = createFence();
  let columns = 0;
  return lines
    .map((line, at) => {
      if (fence.read(line) || !line.includes('|')) columns = 0;
      else if (isRule.test(lines[at + 1] ?? '')) columns = cells(line).length;
      else if (columns > 0 && cells(line).length > columns) {
        const escaped = line.replace(/(`+)(?:(?!\1).)+\1/g, (code) =>
          code.replace(/(?<!\\)\|/g, '\\|'),
        );
        return cells(escaped).length === columns ? escaped : line;
      }
      return line;
    })
    .join('\n');
}

const isRule = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
