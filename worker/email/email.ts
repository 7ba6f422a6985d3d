/**
 * A subject that is one line and reads as it is written: marks that turn the direction of text could make
 * a name look like an address.
 */
export const subjectLine = (text: string) =>
  text
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
