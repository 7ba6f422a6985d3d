import { hexOf, sha256 } from '../http/digest.ts';

interface Reply {
  message: string;
  /** Drawn with the form. */
  key: string;
  text: string;
}

/** The same for each press of one form's button, and another one as soon as the text is another. */
export const replySeal = async ({ message, key, text }: Reply) =>
  hexOf(await sha256(JSON.stringify([message, key, text])));
