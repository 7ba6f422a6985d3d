import type { Locale } from '../../languages/registry/locales.ts';
import { addFullText } from '../../pagefind/add-full-text.ts';
import { type FullText, type MakeEngine, openFullText } from '../../pagefind/full-text.ts';
import type { Answers } from '../../search/answers.ts';
import type { FindOptions } from './find.ts';

/** Made by the build, so only the browser can resolve it. */
const enginePath = '/pagefind/engine.js';

/** Adds what the full text has. What was found before stands without it. */
export async function findMore(answers: Answers, { topic }: FindOptions = {}): Promise<Answers> {
  // Safari below 16.4 cannot unpack Pagefind's files: there, what was found has to do.
  if (!('DecompressionStream' in window)) return answers;
  try {
    return await addFullText(answers, await openText(answers.locale), topic ? { topic } : {});
  } catch {
    opened.delete(answers.locale);
    return answers;
  }
}

const opened = new Map<Locale, Promise<FullText>>();

/** Opens the full text of a language, once: one that turns out to be broken is forgotten, and the next call tries anew. */
function openText(locale: Locale): Promise<FullText> {
  const text = opened.get(locale) ?? load(locale);
  opened.set(locale, text);
  return text;
}

async function load(locale: Locale): Promise<FullText> {
  const { default: makeEngine }: { default: MakeEngine } = await import(
    /* @vite-ignore */ enginePath
  );
  return openFullText({ makeEngine, fetchFile: (file) => fetch(file), locale });
}
