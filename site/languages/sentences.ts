/** The sentences and lines of a text. A full-width sign ends one wherever it stands; a point does so before a space. */
export const sentencesOf = (text: string): string[] =>
  text
    .replace(/(\p{Sentence_Terminal})\s+|([。！？｡]+)/gu, '$1$2\n')
    .split('\n')
    .map((sentence) => sentence.trim())
    .filter(Boolean);

/** Whether a text ends as a sentence does, in any script. */
export const endsSentence = (text: string): boolean => /[\p{Sentence_Terminal}…]$/u.test(text);

export const withoutSentenceEnd = (text: string): string =>
  text.replace(/[\p{Sentence_Terminal}\s]+$/u, '');
