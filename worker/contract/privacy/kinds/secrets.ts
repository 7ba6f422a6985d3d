import { type Span, spansOf } from '../text/spans.ts';
import { wordStart, wordsFor } from '../text/words.ts';

const name = wordStart + wordsFor('secrets', 'spaced');
/** A key of any length, but no text whose every "password=" is read to the end. */
const secret = '[!-~]{6,512}';

/** As little between name and secret as can be: the sooner a secret begins, the more of it is taken. */
const named = new RegExp(
  String.raw`(?<before>${name}(?:\s??[:=]\s??|\s{1,3}?${wordsFor('verbs', 'spaced')}\s??:??\s{1,3}?)|${wordsFor('secrets', 'unspaced')}${wordsFor('verbs', 'unspaced')}??\s??[:=]??\s??)${secret}`,
  'g',
);

const bare = new RegExp(String.raw`(?<before>${name}\s{1,2})${secret}`, 'g');

/** Addresses, short numbers, versions, dates, and words with a number: "8-20", "v2.0.1", "2fa", "windows11". */
const ordinary = new RegExp(
  String.raw`^(?:https?:.*|\W*(?:\d{1,5}|v?\d+(?:[.:/-]\d+)+|\d{1,3}-?[a-z-]+|${wordsFor('numbered', 'spaced')}[._-]?\d+(?:\.\d+)*)\W*)$`,
);

/** What stands behind the name of a secret: "password: …", "my password is …", "密码是…". */
export const namedSecrets = (text: string): Span[] => [
  ...spansOf(named, text, (found) => /\d/.test(found)),
];

/** A secret directly behind its name, and no other word: "password hunter22", not "password office365". */
export const bareSecrets = (text: string): Span[] => [
  ...spansOf(bare, text, (found) => /\d/.test(found) && !ordinary.test(found)),
];
