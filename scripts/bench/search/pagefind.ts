import { createIndex } from 'pagefind';
import { functionBody } from '../../../site/pagefind/build/engine.ts';
import type { SourceArticle } from '../../../site/search/companion/build/source.ts';
import type { Engine } from './engine.ts';

interface Pagefind {
  search(
    question: string,
  ): Promise<{ results: { score: number; data(): Promise<{ url: string }> }[] }>;
  options(options: object): Promise<void>;
}

/** Pagefind as it comes: a page for each article, and the question passed as it was typed. */
export const pagefind: Engine = {
  name: 'pagefind',
  async open({ locale, articles }) {
    const { index } = await createIndex({});
    if (!index) throw new Error('Pagefind did not start.');
    for (const [n, article] of articles.entries()) {
      await index.addHTMLFile({ url: `/${n}/`, content: page(article, locale) });
    }
    const files = new Map(
      (await index.getFiles()).files.map(({ path, content }) => [path, content]),
    );
    await index.deleteIndex();
    const engine = start(files, locale);
    await engine.options({});
    return {
      bytes: [...files].reduce(
        (sum, [path, { length }]) => sum + (/\.pf_/.test(path) ? length : 0),
        0,
      ),
      async ask(question) {
        const { results } = await engine.search(question);
        const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()));
        return {
          articles: pages.map(({ url }) => articles[Number(url.replaceAll('/', ''))]?.id ?? ''),
          confidence: results[0]?.score ?? 0,
          answered: results.length > 0,
        };
      },
    };
  },
};

function page({ title, summary, answer, body, ...asked }: SourceArticle, locale: string): string {
  const questions = [...asked.questions, ...asked.phrasings];
  const list = questions.map((question) => `<li>${escaped(question)}</li>`).join('');
  return `<!doctype html><html lang="${locale}"><title>${escaped(title)}</title>
    <body><h1>${escaped(title)}</h1><p>${escaped(`${answer || summary} ${body}`)}</p><ul>${list}</ul></body></html>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Runs the written script in Node: its files from memory, and a document that knows its language. */
function start(files: ReadonlyMap<string, Uint8Array>, locale: string): Pagefind {
  const script = new TextDecoder().decode(files.get('pagefind.js'));
  const make = new Function('fetch', 'document', functionBody(script)) as (
    fetch: (file: string) => Promise<Response>,
    document: object,
  ) => { createInstance(options: object): Pagefind };
  const fetchFile = async (file: string) => {
    const path = file.replace(/^\/pagefind\//, '').replace(/\?.*$/, '');
    return new Response(files.get(path) as Uint8Array<ArrayBuffer> | undefined);
  };
  const document = { currentScript: null, querySelector: () => ({ getAttribute: () => locale }) };
  return make(fetchFile, document).createInstance({ basePath: '/pagefind/', noWorker: true });
}
