import { mailPattern } from './mail.ts';

const signs = String.raw`[\s,，.。!！:：~～;；—–…-]*`;
/** The end of a word in a script that has spaces: "hi" is no greeting in "hidden". */
const end = String.raw`(?![\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{N}'’])`;

/** A line that greets and says no more, with the few words that names have. In whatever language. */
export const greetingLine = new RegExp(
  String.raw`^${mailPattern('greetings')}(?:[\s,，、]+[\p{L}\p{M}.'’-]+){0,4}${signs}$`,
  'iu',
);

/** A greeting before what else a line says, with the name that follows up to a comma. */
export const greetingBefore = new RegExp(
  String.raw`^${mailPattern('greetings')}${end}(?:(?:\s+[\p{L}\p{M}.'’-]+){0,3}\s*[,，!！:：~～—–]${signs}|${signs})`,
  'iu',
);
