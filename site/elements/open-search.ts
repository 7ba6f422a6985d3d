import { type MakeEngine, openIndex, type SearchIndex } from '../search/pagefind-index.ts';

/** Made by the build, so only the browser can resolve it. */
const enginePath = '/pagefind/engine.js';

let opened: Promise<SearchIndex> | undefined;

/** Opens the index of this page's language; after a failure the next call tries anew. */
export function openSearch(locale: string): Promise<SearchIndex> {
  opened ??= open(locale).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Forgets an index that turned out to be broken. */
export function closeSearch() {
  opened = undefined;
}

async function open(locale: string): Promise<SearchIndex> {
  const { default: makeEngine }: { default: MakeEngine } = await import(
    /* @vite-ignore */ enginePath
  );
  return openIndex({ makeEngine, fetchFile: (file) => fetch(file), locale });
}
