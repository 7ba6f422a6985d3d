import english from '../../.build/pagefind/en.wasm';
import makeEngine from '../../.build/pagefind/engine.js';
import unstemmed from '../../.build/pagefind/unknown.wasm';
import { openIndex, type SearchIndex } from '../../site/search/pagefind-index.ts';
import type { Locale } from '../contract/locale.ts';
import type { Env } from '../env.ts';

/**
 * Opens the index that the browser searches, from the same files. A request opens its own: what one
 * request has under way cannot be waited for by another.
 */
export function openSearch(env: Env, locale: Locale): Promise<SearchIndex> {
  const fetchFile = (file: string) => env.ASSETS.fetch(new URL(file, 'https://assets.local'));
  const module = locale === 'en' ? english : unstemmed;
  return openIndex({ makeEngine, fetchFile, module, locale });
}
