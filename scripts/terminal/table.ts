type Cell = string | number;

/** Rows as lines: words to the left, numbers to the right. The last column may be as wide as it likes. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((name, n) =>
    Math.max(name.length, ...rows.map((row) => String(row[n] ?? '').length)),
  );
  const isNumber = head.map((_, n) => rows.some((row) => typeof row[n] === 'number'));
  const line = (row: readonly Cell[]) =>
    row
      .map((cell, n) => {
        const text = String(cell);
        if (isNumber[n]) return text.padStart(widths[n] ?? 0);
        return n < head.length - 1 ? text.padEnd(widths[n] ?? 0) : text;
      })
      .join('  ');
  return [head, ...rows].map(line).join('\n');
}
