/** Of all pairs of a Traditional and its Simplified character, those whose Simplified one is in `text`. */
export function neededPairs(pairs: string, text: string): string {
  const used = new Set(text);
  const signs = [...pairs];
  return signs
    .flatMap((sign, n) => {
      const simplified = signs[n + 1] ?? '';
      return n % 2 === 0 && used.has(simplified) ? [sign, simplified] : [];
    })
    .join('');
}
