/**
 * What nobody sees and no text of an author needs. Tabs, line breaks and the marks that set one letter's direction stay.
 * Source of the last: https://trojansource.codes
 */
const kinds = {
  'it is a control character': /[^\P{Cc}\t\n]/u,
  'it breaks the line where nobody sees it': /[\u2028\u2029]/,
  'it marks the start of a file': /\ufeff/,
  'it is half a character': /\p{Cs}/u,
  'it is no character': /\p{Noncharacter_Code_Point}/u,
  'it makes a text read otherwise than it is written': /[\u202a-\u202e\u2066-\u2069]/,
};

const hidden = new RegExp(
  Object.values(kinds)
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

export interface HiddenCharacter {
  character: string;
  /** As `U+202E`. */
  name: string;
  why: string;
  /** Where in the text it stands. */
  at: number;
}

/** The hidden characters of a text, in its order. */
export const hiddenCharacters = (text: string): HiddenCharacter[] =>
  [...text.matchAll(hidden)].map(({ 0: character, index }) => ({
    character,
    name: nameOf(character),
    why: Object.entries(kinds).find(([, kind]) => kind.test(character))?.[0] ?? '',
    at: index,
  }));

export const hasHidden = (text: string): boolean => text.search(hidden) !== -1;

export const withoutHidden = (text: string): string => text.replace(hidden, '');

/** The text as it can be said of: a hidden character stands there by its name. */
export const withHiddenNamed = (text: string): string => text.replace(hidden, nameOf);

const nameOf = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
