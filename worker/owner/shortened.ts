/** From here on characters are twice as wide as a Latin letter, and take three bytes or more: Hangul, kana, Chinese. */
const firstWide = 0x1100;

/**
 * A text that someone wrote, at most so many Latin letters wide, or half as many Chinese characters. The whole of it stands
 * on a page of its own: so no list of texts grows with what is in them.
 */
export function shortened(text: string, width: number): string {
  let left = width;
  let kept = '';
  for (const character of text) {
    left -= (character.codePointAt(0) ?? 0) < firstWide ? 1 : 2;
    if (left < 0) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return text;
}
