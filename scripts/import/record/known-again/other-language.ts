import { type Locale, locales } from '../../../../site/languages/registry/locales.ts';
import { type Former, fileOf, keyOf } from '../there.ts';
import type { Carried } from './found-again.ts';
import { wordsThere } from './likeness.ts';

/**
 * The language in which the same texts were brought before, where most of those that are new in another language are these and
 * do not say their own: then the language of the call is the wrong one.
 */
export function languageBefore(
  articles: readonly Carried[],
  formers: ReadonlyMap<string, Former>,
  content: string,
): Locale | undefined {
  const { isSame } = wordsThere(content);
  const fresh = articles.filter(
    ({ id, locale, saysLanguage }) => !saysLanguage && !formers.has(keyOf(id, locale)),
  );
  const hasSame = (other: Locale) => (article: Carried) => {
    const file = fileOf(formers.get(keyOf(article.id, other)));
    return file !== undefined && isSame(article.words(), file);
  };
  return locales.find((other) => fresh.filter(hasSame(other)).length > fresh.length / 2);
}
