import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { languageOf, locales } from '../../site/languages/registry/locales.ts';

/** The code of each language by the folder of its articles. */
const codes = Object.fromEntries(locales.map((locale) => [languageOf(locale).path, locale]));

/** The least Astro site that shows the same articles, read by the same Markdown processor: one layout, no navigation, Pagefind. */
const files = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `
    import { satteri } from '@astrojs/markdown-satteri';
    import mdx from '@astrojs/mdx';
    import * as pagefind from 'pagefind';
    import { fileURLToPath } from 'node:url';
    const index = { name: 'pagefind', hooks: { 'astro:build:done': async ({ dir }) => {
      const { index } = await pagefind.createIndex();
      await index.addDirectory({ path: fileURLToPath(dir) });
      await index.writeFiles({ outputPath: fileURLToPath(new URL('./pagefind/', dir)) });
      await pagefind.close();
    } } };
    // As here: code is shown as it is written, punctuation too.
    const processor = satteri({ features: { smartPunctuation: false, rawHtml: true } });
    const markdown = { syntaxHighlight: false, processor };
    export default { site: 'https://example.com', markdown, integrations: [mdx(), index] };`,
  'src/content.config.ts': `
    import { defineCollection } from 'astro:content';
    import { glob } from 'astro/loaders';
    export const collections = { articles: defineCollection({
      loader: glob({ base: process.env.CONTENT + '/articles', pattern: '*/*/*.{md,mdx}',
        generateId: ({ entry }) => entry.replace(/\\.mdx?$/, '') }),
    }) };`,
  // Stands for every part that an article may use.
  'src/Part.astro': '<div><slot /></div>',
  'src/pages/[...id].astro': `---
    import { getCollection, render } from 'astro:content';
    import Part from '../Part.astro';
    const names = 'Aside Card Figure Keys MenuPath Question Questions Steps Tab Tabs'.split(' ');
    const components = Object.fromEntries(names.map((name) => [name, Part]));
    export async function getStaticPaths() {
      const entries = await getCollection('articles');
      return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
    }
    const { entry } = Astro.props;
    const codes = ${JSON.stringify(codes)};
    const { Content } = await render(entry);
    ---
    <!doctype html>
    <html lang={codes[entry.id.split('/')[0]]}>
      <head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
      <body><main data-pagefind-body><h1>{entry.data.title}</h1><Content components={components} /></main></body>
    </html>`.replace(/^ {4}/gm, ''),
};

/** Writes that site to `folder`. Gives `folder`. */
export function bareSite(folder: string): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
