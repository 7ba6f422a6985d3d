/** Characters by the one that stands before each: "國国" says that 國 is 国. */
export function signPairs(text: string): Map<string, string> {
  const signs = [...text];
  const pairs = new Map<string, string>();
  for (let n = 0; n + 1 < signs.length; n += 2) pairs.set(signs[n] ?? '', signs[n + 1] ?? '');
  return pairs;
}
