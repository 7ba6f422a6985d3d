/** An email program takes about this much in an address. In characters. */
const longestBody = 1500;

/** The address that opens an email to somebody with a text, or with its beginning. */
export const mailAddress = (email: string, text: string) =>
  `mailto:${email}?body=${encodeURIComponent([...text].slice(0, longestBody).join(''))}`;

export const isTooLongForMail = (text: string) => [...text].length > longestBody;
