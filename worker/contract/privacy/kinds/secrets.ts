import { type Span, spansOf } from '../text/spans.ts';
import {
  anyOf,
  beginsWithUnit,
  behindValue,
  mine,
  valuesBefore,
  wordStart,
  wordsFor,
} from '../text/words.ts';

const verb = { spaced: wordsFor('verbs', 'spaced'), unspaced: wordsFor('verbs', 'unspaced') };
const label = wordStart + wordsFor('labels', 'spaced');

/** What stands between a name and its secret. As little as can be: the sooner a secret begins, the more of it is taken. */
const sign = String.raw`\s??[:=]\s??`;
const signOrVerb = String.raw`(?:${sign}|\s{1,3}?${verb.spaced}\s??:??\s{1,3}?|\s??${verb.unspaced}\s??:??\s??)`;
const named = (kind: 'secrets' | 'codes') =>
  `(?:${wordStart}${wordsFor(kind, 'spaced')}|${wordsFor(kind, 'unspaced')})${signOrVerb}`;
const directly = (kind: 'secrets' | 'codes') =>
  String.raw`(?:${wordStart}${wordsFor(kind, 'spaced')}\s{1,2}|${wordsFor(kind, 'unspaced')}\s??)`;

/** A key of any length, but no text whose every "password=" is read to the end. */
const secret = '[!-~]{4,512}';
const behindName = new RegExp(`(?<before>${named('secrets')}|${label}${sign})${secret}`, 'g');
const directlyBehind = new RegExp(
  `(?<before>${directly('secrets')}|${wordStart}${wordsFor('secrets', 'spaced')}(?: [!-~]{1,15}){1,4}? ${verb.spaced} )${secret}`,
  'g',
);

const noMore = String.raw`(?![\w%-]|[.,:/]\d)`;
/** A few digits: behind a verb or a sign as many as a lock has, else three or four. */
const codePatterns = [
  String.raw`(?<before>${named('codes')})\d{3,12}${noMore}`,
  String.raw`(?<before>${directly('codes')})\d{3,4}${noMore}`,
  String.raw`(?<before>${wordStart}${mine}${anyOf('secrets')}\s{0,2})\d{4,5}${noMore}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Versions, dates, sizes, and names with a number: "8-20", "v2.0.1", "2fa", "windows11", "iphone15pro". */
const counting = String.raw`v?\d+(?:[.:/-]\d+)+|\d{1,3}-?[a-z-]*|(?:${wordsFor('systems', 'spaced')}[._-]?\d+(?:\.\d+)*[a-z]{0,6}\d?){1,2}`;
const quantity = new RegExp(String.raw`^\W*(?:${counting})\W*$`);
const ordinary = new RegExp(String.raw`^(?:https?:.*|\W*(?:\d{4,5}|${counting})\W*)$`);

/** What stands behind the name of a secret: "password: …", "my password is …", "密码是…". */
export const namedSecrets = (text: string): Span[] => [
  ...spansOf(
    behindName,
    text,
    (found, span) =>
      /\d/.test(found) &&
      (found.length >= 6 || !quantity.test(found)) &&
      !isCount(found, text, span),
  ),
];

/** A secret beside its name, and no other word: "password hunter22", "hunter22 is my password", not "password office365". */
export const bareSecrets = (text: string): Span[] => [
  ...spansOf(directlyBehind, text, (found, span) => isSecret(found) && !isCount(found, text, span)),
  ...valuesBefore(name, secretBefore, text).filter((span) => isSecret(text.slice(...span))),
];

const name = behindValue('secrets');
const secretBefore = /(?<before>^|[^!-~])[!-~]{6,64}$/;

/** "1000000 limit" */
const isCount = (found: string, text: string, [, end]: Span) =>
  /^\d+$/.test(found) && beginsWithUnit(text.slice(end, end + 20));

const isSecret = (found: string) => found.length >= 6 && /\d/.test(found) && !ordinary.test(found);

/** Short secrets: "PIN: 4821", "my password 4821", but not what is counted: "pin 1000 rows". */
export const codes = (text: string): Span[] => [
  ...codePatterns.flatMap((pattern) => [
    ...spansOf(pattern, text, (_, [, end]) => !beginsWithUnit(text.slice(end, end + 20))),
  ]),
  ...valuesBefore(codeName, codeBefore, text),
];

const codeName = behindValue('codes');
const codeBefore = /(?<before>^|\W)\d{3,12}$/;
