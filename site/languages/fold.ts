/**
 * A text without what does not change its meaning: width, case, accents, punctuation and spacing.
 * Equal foldings are taken for the same words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
