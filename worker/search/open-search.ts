import makeEngine from '../../.build/pagefind/engine.js';
import stemmers from '../../.build/pagefind/stemmers.js';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { type FullText, openFullText } from '../../site/pagefind/full-text.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import { companionFiles, openCompanion } from '../../site/search/companion/open-companion.ts';
import { assetOf } from '../built-files.ts';
import type { Env } from '../env.ts';

/**
 * Opens the companion index that the browser searches, from the same files. A request opens its own: what
 * one request has under way cannot be waited for by another.
 */
export const openIndex = (env: Env, locale: Locale): Promise<Companion> =>
  openCompanion(companionFiles(locale, fetchFrom(env)));

/** Opens the full text that the browser searches. */
export function openText(env: Env, locale: Locale): Promise<FullText> {
  const module = stemmers[locale.toLowerCase()] ?? stemmers.unknown;
  return openFullText({ makeEngine, fetchFile: fetchFrom(env), module, locale });
}

const fetchFrom = (env: Env) => (path: string) => assetOf(env, path);
