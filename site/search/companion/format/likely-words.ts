/** A word in Latin letters without accents, or two Chinese characters that follow each other. */
const likely = /[a-z\d]+|(?=([\u4e00-\u9fff]{2}))/gi;

/**
 * What may be words of these texts, each once: told by characters alone, so that every engine tells the same ones in the
 * same order. What engines take for words of Chinese differs, and what they take for letters changes with their age.
 */
export const likelyWords = (texts: readonly string[]): string[] => [
  ...new Set(
    texts.flatMap((text) =>
      [...text.matchAll(likely)].map(([word, pair = word]) => pair.toLowerCase()),
    ),
  ),
];
