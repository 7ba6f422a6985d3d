import { secretWords } from '../../../site/languages/registry/secrets.ts';
import { isUnspaced, unspaced } from '../../../site/languages/split-words.ts';

/** What stands behind the name of a secret, in any of our languages: "password: …", "my password is …", "密码是…". */
export const namedSecret = new RegExp(
  `(?<=${secretWords.map(beforeSecret).join('|')})[!-~]{6,}`,
  'giu',
);

function beforeSecret({ names, verbs }: (typeof secretWords)[number]): string {
  const name = `(?:${names.map((name) => name.replaceAll(' ', '[ _-]?')).join('|')})`;
  const verb = `(?:${verbs.join('|')})`;
  if (names.some(isUnspaced)) return String.raw`${name}${verb}?\s?[:=]?\s?`;
  // A name begins a word, also behind a character of a script that has no spaces.
  const start = String.raw`(?<!(?!${unspaced.source})[\p{L}\p{M}\p{N}_])`;
  return String.raw`${start}${name}(?:\s?[:=]\s?|\s{1,3}${verb}\s?:?\s{1,3})`;
}
