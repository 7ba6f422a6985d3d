/** From where to where in a text. */
export type Span = [start: number, end: number];

/**
 * Where a pattern fits. What may stand before is its group `before`, which is no part of what is found: a
 * lookbehind would say the same, but Safari below 16.4 cannot parse a file that has one.
 */
export function* spansOf(pattern: RegExp, text: string): Generator<Span> {
  const search = new RegExp(pattern);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const end = found.index + found[0].length;
    yield [found.index + (found.groups?.['before']?.length ?? 0), end];
    // The end of what was found may stand before the next.
    if (found.groups) search.lastIndex = Math.max(1, end - 1);
  }
}
