/** What the product has to know of a language beside its text: addresses, dates and numbers, how it is read and joined. */
export interface Language {
  /** BCP 47, as in `<html lang>`, and as rows, forms and settings name it. */
  readonly code: string;
  /** The folder of its text here and of its articles in the content, and its part of an address. */
  readonly path: string;
  /** Its name in itself. */
  readonly name: string;
  /** The name where there is little room. */
  readonly shortName: string;
  readonly direction: 'ltr' | 'rtl';
  /** How it is set, in `site/styles/typography.css`. */
  readonly typography: 'alphabetic' | 'cjk';
  /** Fonts for letters that those of Latin text lack, as the systems of its readers name them. */
  readonly fonts: readonly string[];
  /** What `Intl` is asked for: the form of dates and numbers, and the order of titles. */
  readonly intl: string;
  /** How a day is written where there is little room, without its year. */
  readonly shortDay: Intl.DateTimeFormatOptions;
  /** Whether a date is set with a space between digits and letters, where `Intl` puts none. */
  readonly spacedDigits: boolean;
  /** A letter that it is written with: by these a text that does not say its language is told. */
  readonly letter: RegExp;
  /** How fast it is read, for the minutes beside an article's title. */
  readonly pace: { readonly unit: 'word' | 'character'; readonly perMinute: number };
  /** What stands between two words of a sentence. */
  readonly wordSeparator: ' ' | '';
  /** What stands between two sentences. */
  readonly sentenceSeparator: ' ' | '';
  /** What stands between the items of a list. */
  readonly listSeparator: string;
  /** From so many characters of a message on, articles are suggested. */
  readonly suggestFrom: number;
  /** Which letter of a name stands for the person. */
  readonly initial: 'first' | 'last';
}
