import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages, and makes Pagefind's script run in the browser and the Worker alike. */
export function pagefind(): AstroIntegration {
  return {
    name: 'quietdesk:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outputPath = fileURLToPath(new URL('./pagefind/', dir));
        const { index, errors } = await createIndex({ rootSelector: 'html' });
        if (!index) throw new Error(errors.join('\n'));
        const { page_count } = await index.addDirectory({ path: fileURLToPath(dir) });
        await index.writeFiles({ outputPath });
        await close();
        await writeEngine(outputPath);
        await Promise.all(unused.map((file) => rm(`${outputPath}${file}`, { force: true })));
        logger.info(`${page_count} pages read for the index`);
      },
    },
  };
}

/** Pagefind's own pages, and what the engine was made of. */
const unused = [
  'pagefind.js',
  'pagefind-worker.js',
  'pagefind-highlight.js',
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/** Where the Worker imports its half of the engine from. */
const workerHalf = new URL('../../.build/pagefind/', import.meta.url);

/**
 * Pagefind's script takes `fetch`, `WebAssembly` and `document` from its surroundings. Made into a function
 * of these three, it can prove each file that it fetches and run where WebAssembly comes compiled.
 */
async function writeEngine(pagefindFolder: string) {
  const script = await readFile(`${pagefindFolder}pagefind.js`, 'utf8');
  const body = script
    .replaceAll('import.meta.url', 'undefined')
    .replace(/export\s*\{[^}]*\};?\s*$/, 'return { createInstance };');
  if (!body.includes('return { createInstance }'))
    throw new Error('Pagefind’s script has changed.');
  const engine = `export default (fetch, WebAssembly, document) => {${body}\n};\n`;

  await mkdir(workerHalf, { recursive: true });
  await Promise.all([
    writeFile(`${pagefindFolder}engine.js`, engine),
    writeFile(new URL('engine.js', workerHalf), engine),
    writeModule(pagefindFolder, 'en'),
    writeModule(pagefindFolder, 'unknown'),
  ]);
}

/** Pagefind stems English; every other language of ours runs on the module without a stemmer. */
async function writeModule(pagefindFolder: string, language: string) {
  const packed = await readFile(`${pagefindFolder}wasm.${language}.pagefind`).catch(() =>
    readFile(`${pagefindFolder}wasm.unknown.pagefind`),
  );
  await writeFile(
    new URL(`${language}.wasm`, workerHalf),
    gunzipSync(packed).subarray('pagefind_dcd'.length),
  );
}
