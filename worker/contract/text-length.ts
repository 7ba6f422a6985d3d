/** A text as it is stored: one kind of line end, for browsers post CRLF from a textarea; NFC; nothing around it. */
export const storedText = (typed: string) => typed.replace(/\r\n?/g, '\n').normalize('NFC').trim();

/** In code points. */
export const lengthOf = (text: string) => [...text].length;
