import { secretWords } from '../../../site/languages/registry/secrets.ts';
import { isUnspaced, unspaced } from '../../../site/languages/split-words.ts';
import type { Span } from './spans.ts';

/** What stands behind the name of a secret, in any of our languages: "password: …", "my password is …", "密码是…". */
export function* namedSecrets(text: string): Generator<Span> {
  const search = new RegExp(named);
  let taken = 0;
  for (let found = search.exec(text); found; found = search.exec(text)) {
    const end = found.index + found[0].length;
    const start = end - (found[1]?.length ?? 0);
    if (start >= taken) {
      taken = end;
      yield [start, end];
    }
    // What is found may itself name a secret: "password: my-password is …".
    search.lastIndex = start - 1;
  }
}

const named = new RegExp(`(?:${secretWords.map(beforeSecret).join('|')})([!-~]{6,})`, 'giu');

/** A name, and as little behind it as can be: the sooner a secret begins, the more of it is taken. */
function beforeSecret({ names, verbs }: (typeof secretWords)[number]): string {
  const name = `(?:${names.map((name) => name.replaceAll(' ', '[ _-]?')).join('|')})`;
  const verb = `(?:${verbs.join('|')})`;
  if (names.some(isUnspaced)) return String.raw`${name}${verb}??\s??[:=]??\s??`;
  // A name begins a word, also behind a character of a script that has no spaces.
  const start = String.raw`(?:^|${unspaced.source}|[^\p{L}\p{M}\p{N}_])`;
  return String.raw`${start}${name}(?:\s??[:=]\s??|\s{1,3}?${verb}\s??:??\s{1,3}?)`;
}
