import { type FullText, type MakeEngine, openFullText } from '../../search/pagefind/full-text.ts';
import { pageLocale } from '../browser/language.ts';

/** Made by the build, so only the browser can resolve it. */
const enginePath = '/pagefind/engine.js';

let opened: Promise<FullText> | undefined;

/** Opens the full text of this page's language; after a failure the next call tries anew. */
export function openText(): Promise<FullText> {
  opened ??= load();
  opened.catch(closeText);
  return opened;
}

/** Forgets a full text that turned out to be broken. */
export function closeText() {
  opened = undefined;
}

async function load(): Promise<FullText> {
  const { default: makeEngine }: { default: MakeEngine } = await import(
    /* @vite-ignore */ enginePath
  );
  return openFullText({ makeEngine, fetchFile: (file) => fetch(file), locale: pageLocale });
}
