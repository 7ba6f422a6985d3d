import type { Locale } from '../../../site/languages/registry/locales.ts';
import { hashOf, type State } from './state.ts';
import { type Former, isUnsure, keyOf } from './there.ts';

interface BroughtArticle {
  id: string;
  locale: Locale;
  became: string;
  former: Former | undefined;
  path: string;
  /** Nothing where the file stays as it is. */
  text?: string | undefined;
  /** Of the text that an import would have written, for one that no record knew. */
  hash?: string | undefined;
  votes?: { yes: number; no: number } | undefined;
}

/** What is remembered of articles. What was brought stays known, so that what somebody deleted is not brought again. */
export function nextArticles(
  state: State | undefined,
  brought: readonly BroughtArticle[],
  ofOthers: ReadonlySet<string>,
): State['articles'] {
  const articles = new Map(state?.articles.map((entry) => [keyOf(entry.id, entry.locale), entry]));
  for (const { id, locale, became, former, path, text, hash: known, votes } of brought) {
    const before = articles.get(keyOf(id, locale));
    // Remembered twice, it would go with the undoing of either.
    if (!before && ofOthers.has(path)) continue;
    // One that no record knew and somebody changed is not as anything was that was brought.
    const changed = became === 'kept' ? '' : undefined;
    const hash = text === undefined ? (before?.hash ?? known ?? changed) : hashOf(text);
    const place = became === 'deleted' ? before?.path : path;
    if (hash === undefined || place === undefined) continue;
    const unsure = became === 'kept' && isUnsure(former) && { isUnsure: true as const };
    const said = { ...unsure, ...(votes && { votes }) };
    articles.set(keyOf(id, locale), { id, locale, path: place, hash, ...said });
  }
  return [...articles.values()];
}

/** The same of pictures. Where somebody put another in the place of one, that one is remembered further. */
export function nextPictures(
  state: State | undefined,
  brought: State['pictures'],
  theirs: ReadonlyMap<string, string>,
): State['pictures'] {
  const pictures = new Map(state?.pictures.map((entry) => [entry.path, entry]));
  for (const { path, hash, address } of brought)
    if (!theirs.has(path)) pictures.set(path, { path, hash, address });
  return [...pictures.values()];
}
