/** From where to where in a text. */
export type Span = [start: number, end: number];

/**
 * Where a pattern fits. What may stand before is its group `before`, which is no part of what is found: a
 * lookbehind would say the same, but Safari below 16.4 cannot parse a file that has one.
 */
export function* spansOf(
  pattern: RegExp,
  text: string,
  isReal: (found: string, span: Span) => boolean = () => true,
): Generator<Span> {
  const search = new RegExp(pattern);
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const start = found.index + (found.groups?.['before']?.length ?? 0);
    const end = found.index + found[0].length;
    const real = isReal(text.slice(start, end), [start, end]);
    if (real) yield [start, end];
    // The end of what was found may stand before the next; what was no find may hide one.
    if (found.groups) search.lastIndex = real ? Math.max(1, end - 1) : found.index + 1;
  }
}

/** The text with its parts at `spans` made unreadable to the rules that come after. */
export function blank(text: string, spans: readonly Span[]): string {
  let blanked = '';
  let last = 0;
  for (const [start, end] of spans) {
    blanked += text.slice(last, start) + nothing.repeat(end - start);
    last = end;
  }
  return blanked + text.slice(last);
}

/** No letter, digit, space or sign. */
export const nothing = '\ufffc';
