import { type OwnGroup, withOwnTexts } from '../own-texts.ts';
import type { Locale } from './locales.ts';

/** What an owner says otherwise, by language and by kind: `site`, `worker`, `owner`. */
export type OwnTexts = { readonly [L in Locale]?: OwnGroup };

let texts: OwnTexts = {};
let known = new Map<string, unknown>();

/** Has all that is said from now on say it in these words. */
export function useOwnTexts(own: OwnTexts): void {
  if (own === texts) return;
  texts = own;
  known = new Map();
}

/** The strings of a kind with the owner's words in them. */
export function inOwnWords<Strings>(kind: string, locale: Locale, strings: Strings): Strings {
  const own = texts[locale]?.[kind];
  if (!own) return strings;
  const name = `${kind} ${locale}`;
  const merged = known.get(name) ?? withOwnTexts(strings, own, locale);
  known.set(name, merged);
  return merged as Strings;
}
