/**
 * Classes of characters by their ranges, for text in small letters: \p{L} is ten times as slow to compile, and what is
 * compiled anew with every start of the Worker counts.
 */

/** Of scripts that put spaces between words, with digits; not the signs of ASCII. */
export const spacedLetters = String.raw`a-z\d\xc0-\u0dff\u0f00-\u0fff\u10a0-\u177f\u1800-\u1fff\uac00-\ud7af`;

/** Of any script, with digits: all but signs, spaces and pictures. */
export const anyLetters = String.raw`${spacedLetters}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u9fff\uf900-\ufaff`;

/** Latin, Greek and Cyrillic, of which most addresses are, with digits. */
export const latinLetters = String.raw`a-z\d\xdf-\xf6\xf8-\u052f\u1e00-\u1fff`;
