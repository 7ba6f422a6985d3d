import { createHash } from 'node:crypto';

/** The hash of the script that is rewritten below: an upgrade of Pagefind has to be looked at. */
const knownScript = '02746cc529f88f853275720dcb1c2b6a18b0c7a92b73fae82ca2738e64500bcd';

/**
 * Pagefind's script takes `fetch`, `WebAssembly` and `document` from its surroundings. Made into a module that exports a
 * function of these three, it can prove each file that it fetches and run where WebAssembly comes compiled. Throws for
 * another script than the one that is known here.
 */
export function engineModule(script: string): string {
  const hash = createHash('sha256').update(script).digest('hex');
  if (hash !== knownScript)
    throw new Error(
      `Pagefind's script is not the one that is known here (sha256 ${hash}). Check that it still takes fetch, ` +
        'WebAssembly and document from its surroundings, ends in one export with createInstance, and answers ' +
        'searches as site/pagefind/full-text.ts reads them; then write the new hash in site/pagefind/build/engine.ts.',
    );
  return `export default (fetch, WebAssembly, document) => {${functionBody(script)}\n};\n`;
}

/** Pagefind's script as the body of a function that returns what it exports. */
export const functionBody = (script: string): string =>
  script
    .replaceAll('import.meta.url', 'undefined')
    .replace(/export\s*\{[^}]*\};?\s*$/, 'return { createInstance };');
