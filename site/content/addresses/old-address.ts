import { hasHidden } from '../../../worker/contract/hidden-characters.ts';
import { looselyDecoded } from './decoded.ts';

/** Cloudflare ignores a redirect over 1,000 characters; its target stands on the same line. */
const maxLength = 500;

/** What an old address cannot be in a file of redirects, and what to write in its place. */
const faults: [isSo: (path: string) => boolean, advice: string][] = [
  [(path) => !path.startsWith('/'), 'a path that begins with "/"'],
  [(path) => /\s/.test(path), 'a path without spaces: %20 stands for one'],
  [(path) => /\/\//.test(path), 'a path of this site: "//" names another one'],
  [(path) => path.includes('\\'), 'a path without "\\": browsers read it as "/"'],
  [
    (path) => path.includes('*'),
    'a whole path: "*" would lead away all addresses that begin like it',
  ],
  [
    (path) => /:[a-z]/i.test(path),
    'a whole path: a word behind ":" would stand for any other, and lead its address away too',
  ],
  [(path) => path.includes('?'), 'a path without "?": what follows it does not tell pages apart'],
  [(path) => path.includes('#'), 'a path without "#": what follows it is never sent to a site'],
  [
    (path) => looselyDecoded(path).split(/[\\/]/).includes('..'),
    'a path without "..": browsers leave it out',
  ],
  [(path) => hasHidden(looselyDecoded(path)), 'a path that hides nothing behind its percent signs'],
  [(path) => path.length > maxLength, `a path of at most ${maxLength} characters`],
];

/** What to write in place of an old address that would lead nowhere, or other pages away; nothing where it is sound. */
export const oldAddressFault = (path: string): string | undefined =>
  faults.find(([isSo]) => isSo(path))?.[1];
