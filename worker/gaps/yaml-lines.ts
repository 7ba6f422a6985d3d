import type { Locale } from '../contract/locale.ts';

/** The line of `words.yaml` that makes words mean the same, with the language that it stands under. */
export const synonymLine = (locale: Locale, words: readonly string[]): string =>
  `${locale}:\n  - [${words.map(scalar).join(', ')}]\n`;

/** A word as YAML reads it back: plain where nothing in it means something there. */
const scalar = (word: string) => (plain.test(word) ? word : JSON.stringify(word));

const plain = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M} ]*$/iu;
