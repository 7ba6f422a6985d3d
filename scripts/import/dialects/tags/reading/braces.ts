/** An expression as long as a page is none, and looking for its end would be slow. */
const longest = 20_000;

/** Behind the brace that closes the one at `at`; braces in quotes do not count. */
export const endOfBraces = (text: string, at: number, limit = at + longest): number | undefined =>
  endsFrom(text, at, Math.min(text.length, limit)).get(at);

/**
 * The same for a text that may be full of braces: what one look finds out of the braces in between is kept, so that each
 * is looked at a few times at most.
 */
export function createBraces(text: string): (at: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  return (at) => {
    if (!known.has(at)) {
      const limit = Math.min(text.length, at + longest);
      // One that opens near the limit may be closed behind it.
      for (const [open, end] of endsFrom(text, at, limit))
        if (end !== undefined || limit === text.length || open < at + longest / 2)
          known.set(open, end);
    }
    return known.get(at);
  };
}

/** By the place of each brace that opens behind `at` and in no quotes, where it ends. */
function endsFrom(text: string, at: number, limit: number): Map<number, number | undefined> {
  const ends = new Map<number, number | undefined>();
  const open: number[] = [];
  let quote = '';
  for (let index = at; index < limit; index += 1) {
    const sign = text[index] as string;
    if (quote !== '') {
      if (sign === '\\') index += 1;
      else if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'" || sign === '`') {
      quote = sign;
    } else if (sign === '{') {
      open.push(index);
      ends.set(index, undefined);
    } else if (sign === '}') {
      ends.set(open.pop() as number, index + 1);
      if (open.length === 0) return ends;
    }
  }
  return ends;
}
