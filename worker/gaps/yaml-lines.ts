import type { Locale } from '../../site/languages/registry.ts';

/** What makes words mean the same in `words.yaml`, below their language. */
export const synonymLines = (locale: Locale, lines: SynonymWords[]): string =>
  `${locale}:\n${lines.map(lineOf).join('')}`;

interface SynonymWords {
  words: readonly string[];
  /** Said at the end of the line. */
  comment?: string;
}

const lineOf = ({ words, comment }: SynonymWords) =>
  `  - [${words.map(scalar).join(', ')}]${comment ? ` # ${comment}` : ''}\n`;

/** A word as YAML reads it back: plain where nothing in it means something there. */
const scalar = (word: string) => (plain.test(word) ? word : JSON.stringify(word));

const plain = /^(?!(?:true|false|null|yes|no|on|off)$)\p{L}[\p{L}\p{M} ]*$/iu;
