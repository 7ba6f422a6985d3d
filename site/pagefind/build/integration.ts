import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { engineModule } from './engine.ts';

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
const workerHalf = new URL('../../../.build/pagefind/', import.meta.url);

/** Writes the engine for both its halves, and what the Worker's half needs beside it. */
async function writeEngine(pagefindFolder: string) {
  const engine = engineModule(await readFile(`${pagefindFolder}pagefind.js`, 'utf8'));
  await mkdir(workerHalf, { recursive: true });
  await Promise.all([
    writeFile(`${pagefindFolder}engine.js`, engine),
    writeFile(new URL('engine.js', workerHalf), engine),
    writeStemmers(pagefindFolder),
  ]);
}

/**
 * The WebAssembly of each language of the site that Pagefind can stem, and `unknown` for every other one: a Worker
 * compiles none, so all that it may need are imported.
 */
async function writeStemmers(pagefindFolder: string) {
  const languages = (await readdir(pagefindFolder)).flatMap(
    (file) => /^wasm\.([\w-]+)\.pagefind$/.exec(file)?.[1] ?? [],
  );
  for (const language of languages) {
    const packed = await readFile(`${pagefindFolder}wasm.${language}.pagefind`);
    const module = gunzipSync(packed).subarray('pagefind_dcd'.length);
    await writeFile(new URL(`${language}.wasm`, workerHalf), module);
  }
  const lines = [
    ...languages.map((name, n) => `import stemmer${n} from './${name}.wasm';`),
    '/** @type {{ unknown: WebAssembly.Module, [language: string]: WebAssembly.Module }} */',
    `const stemmers = { ${languages.map((name, n) => `'${name}': stemmer${n}`).join(', ')} };`,
    'export default stemmers;\n',
  ];
  await writeFile(new URL('stemmers.js', workerHalf), lines.join('\n'));
}
