import { signPairs } from '../sign-pairs.ts';

/** Of all pairs of a Traditional and its Simplified character, those whose Simplified one is in `text`. */
export function neededPairs(pairs: string, text: string): string {
  const used = new Set(text);
  return [...signPairs(pairs)]
    .filter(([, simplified]) => used.has(simplified))
    .flat()
    .join('');
}
