import { analyserOf } from '../../languages/registry/analysers.ts';
import { looselyDecoded } from '../addresses/decoded.ts';
import type { Article } from '../article/read.ts';
import { type OwnNames, ownNames } from './own-names.ts';

type Names = Pick<Article, 'slug' | 'locale'> & {
  data: OwnNames & Pick<Article['data'], 'redirectFrom'>;
};

/**
 * What an article was called, as its addresses tell: they are made of a title and stay when it changes. Left out are those
 * that have no word which its title, questions, phrasings and keywords have not.
 */
export function earlierNames({ slug, locale, data }: Names): string[] {
  const { words, stem, isStopWord, writing } = analyserOf(locale);
  const { redirectFrom } = data;
  const own = words(ownNames(data));
  const stems = new Set(own.map(stem));
  // An address loses apostrophes and accents: "isnt".
  const letters = own.join('');
  const isNew = (word: string) =>
    !isStopWord(stem(word)) &&
    !/\d/.test(word) &&
    !stems.has(stem(word)) &&
    !letters.includes(word);
  // What an author calls a file is no title; of an article that was moved in it was one. Where its text has no Latin words, they
  // are in its body.
  const wasTitle = redirectFrom.length > 0 && writing === 'spaced';
  const addresses = wasTitle ? [slug, ...redirectFrom] : redirectFrom;
  return [...new Set(addresses.map(nameIn))].filter((name) => words(name).some(isNew));
}

/** The words of the last part of an address, without its number: `reset your password` of `/hc/articles/123-reset-your-password`. */
function nameIn(address: string): string {
  const last = looselyDecoded(address).split('/').filter(Boolean).at(-1) ?? '';
  return last
    .replace(/\.(?:html?|php|aspx?|md)$/i, '')
    .replace(/^\d+(?=[-_])/g, '')
    .replace(/[-_+]+/g, ' ')
    .trim();
}
