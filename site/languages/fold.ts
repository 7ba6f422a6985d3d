/**
 * A text without what does not change its meaning: width, case, accents, punctuation and spacing. Equal foldings are
 * taken for the same words. Marks stay where they make another letter: か and が, the vowels of Indic scripts. In Cyrillic
 * they go: people write е for ё, and few words differ by й and и alone.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(accents, '$1$2')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Mn}\p{Mc}]+/gu, ' ')
    .trim();

/**
 * Accents after the letter or digit that keeps its place; marks that belong to no letter; the joiners of Indic and Persian
 * letters. Written without a lookbehind, which Safari below 16.4 cannot parse.
 */
const accents =
  /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}\p{N}])\p{Mn}+|[\u200c\u200d]\p{M}*|(^|[^\p{L}\p{M}])\p{M}+/gu;
