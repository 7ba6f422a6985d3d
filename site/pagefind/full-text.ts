import { fold } from '../languages/fold.ts';
import type { Locale } from '../languages/registry/locales.ts';
import { isUnspaced } from '../languages/split-words.ts';
import { BrokenIndex } from '../search/broken-index.ts';

/** Pagefind's own answer to one word, as far as we use it. */
export interface Hit {
  id: string;
  score: number;
  data(): Promise<Page>;
}

export interface Page {
  url: string;
  content: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; plain_excerpt: string; locations: number[] }[];
}

interface Engine {
  options(options: object): Promise<void>;
  search(word: string, options: { filters: Record<string, string> }): Promise<{ results: Hit[] }>;
}

/** What the build makes of Pagefind's script: the same code, with its surroundings passed in. */
export type MakeEngine = (
  fetch: (file: string) => Promise<Response>,
  WebAssembly: object,
  document: object,
) => { createInstance(options: { basePath: string; noWorker: boolean }): Engine };

interface Surroundings {
  makeEngine: MakeEngine;
  /** Fetches a file of the index by its address. */
  fetchFile: (file: string) => Promise<Response>;
  /** Where WebAssembly may not be compiled from bytes, the module that was compiled in advance. */
  module?: WebAssembly.Module;
  locale: Locale;
}

/** The full text of one language, by Pagefind. */
export interface FullText {
  /** The articles that have the word, of one topic if one is named. */
  find(word: string, topic?: string): Promise<Hit[]>;
}

const basePath = '/pagefind/';

/** How much more a word counts where it names the article than where it stands in its text. */
const metaWeights = { title: 6 };

/** Opens the full text of one language. Throws `BrokenIndex` when a file of it is not what was built. */
export async function openFullText(around: Surroundings): Promise<FullText> {
  let broken: unknown;
  let hasLocale = false;
  const fetchWhole = async (file: string) => {
    try {
      const response = await around.fetchFile(file);
      if (!file.includes('pagefind-entry.json')) return await unpackIndexFile(file, response);
      const entry = await readEntry(file, response);
      hasLocale = around.locale.toLowerCase() in entry.languages;
      // Not `Response.json`, which Chrome below 105 and Safari below 17 lack.
      return new Response(JSON.stringify(entry));
    } catch (error) {
      broken ??= error;
      throw error;
    }
  };

  const engine = around
    .makeEngine(fetchWhole, withModule(around.module), documentIn(around.locale))
    .createInstance({ basePath, noWorker: true });
  await engine.options({ ranking: { metaWeights }, excerptLength: 24 });

  return {
    async find(word, topic) {
      const { results } = await engine.search(word, { filters: topic ? { topic } : {} });
      // Pagefind answers "nothing found" when a part of its index did not load.
      if (broken) throw broken;
      // In place of a language that has no article, Pagefind searches the one that has most.
      if (!hasLocale) return [];
      // Where no page has a word, Pagefind takes a shorter one: "d" for "dinosaur".
      const [first] = results;
      return first && mentions(await first.data(), word) ? results : [];
    },
  };
}

/** Whether a page has the word or another form of it: they share at least its first half. */
function mentions({ content, meta }: Page, word: string): boolean {
  const text = fold([content, ...Object.values(meta)].join(' '));
  const folded = fold(word);
  const start = folded.slice(0, Math.max(3, Math.ceil(folded.length * 0.6)));
  return isUnspaced(word) ? text.includes(word) : ` ${text}`.includes(` ${start}`);
}

/** What Pagefind's own file says of the whole index. It is not packed: that it is one, its text has to show. */
async function readEntry(file: string, response: Response): Promise<{ languages: object }> {
  if (!response.ok) throw new BrokenIndex(file, `answers ${response.status}`);
  try {
    return (await response.json()) as { languages: object };
  } catch {
    throw new BrokenIndex(file, 'is not JSON');
  }
}

function withModule(module?: WebAssembly.Module): object {
  if (!module) return WebAssembly;
  return {
    Module: WebAssembly.Module,
    Instance: WebAssembly.Instance,
    instantiate: async (_: unknown, imports: WebAssembly.Imports) => ({
      instance: await WebAssembly.instantiate(module, imports),
      module,
    }),
  };
}

/** Pagefind asks the document for nothing but its language. */
function documentIn(locale: Locale): object {
  return { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) };
}

const signature = 'pagefind_dcd';

/**
 * Unpacks one file of the index and proves that it is whole: gzip carries a checksum, and Pagefind
 * signs what it packs. Pagefind takes unpacked files too, so nothing is unpacked twice.
 */
async function unpackIndexFile(file: string, response: Response): Promise<Response> {
  if (!response.ok) throw new BrokenIndex(file, `answers ${response.status}`);
  const packed = await response.arrayBuffer();
  const unpacked = await gunzip(packed).catch(() => {
    throw new BrokenIndex(file, 'does not unpack');
  });
  const start = new TextDecoder().decode(unpacked.slice(0, signature.length));
  if (start !== signature) throw new BrokenIndex(file, 'is not signed');
  return new Response(unpacked);
}

function gunzip(packed: ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
