import { addFullText } from '../../pagefind/add-full-text.ts';
import { type FullText, type MakeEngine, openFullText } from '../../pagefind/full-text.ts';
import type { Answers } from '../../search/answers.ts';
import { pageLocale } from '../browser/language.ts';
import type { FindOptions } from './find.ts';

/** Made by the build, so only the browser can resolve it. */
const enginePath = '/pagefind/engine.js';

/** Adds what the full text has. What was found before stands without it. */
export async function findMore(answers: Answers, { topic }: FindOptions = {}): Promise<Answers> {
  // Safari below 16.4 cannot unpack Pagefind's files: there, what was found has to do.
  if (!('DecompressionStream' in window)) return answers;
  try {
    return await addFullText(answers, await openText(), topic ? { topic } : {});
  } catch {
    closeText();
    return answers;
  }
}

let opened: Promise<FullText> | undefined;

/** Opens the full text of this page's language; after a failure the next call tries anew. */
function openText(): Promise<FullText> {
  opened ??= load();
  opened.catch(closeText);
  return opened;
}

/** Forgets a full text that turned out to be broken. */
function closeText() {
  opened = undefined;
}

async function load(): Promise<FullText> {
  const { default: makeEngine }: { default: MakeEngine } = await import(
    /* @vite-ignore */ enginePath
  );
  return openFullText({ makeEngine, fetchFile: (file) => fetch(file), locale: pageLocale });
}
