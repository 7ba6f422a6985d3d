import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { cloudflareFiles } from './scripts/build/cloudflare-files.ts';
import { targets } from './scripts/build/floor.ts';
import { foldersOfWorker } from './site/content/addresses/site-files.ts';
import { settings } from './site/content/settings.ts';
import { languageOf } from './site/languages/registry/locales.ts';
import { codeBlocks } from './site/markdown/code-blocks.ts';
import { directions } from './site/markdown/directions.ts';
import { headings } from './site/markdown/headings.ts';
import { links } from './site/markdown/links.ts';
import { looks } from './site/markdown/looks.ts';
import { mermaid } from './site/markdown/mermaid.ts';
import { openedParts } from './site/markdown/part-ids.ts';
import { pictures } from './site/markdown/pictures.ts';
import { tables } from './site/markdown/tables.ts';
import { pagefind } from './site/pagefind/build/integration.ts';
import { drawingsToWindow } from './site/pictures/to-window.ts';
import { languageFonts } from './site/styles/language-fonts.ts';
import { ownLook, ownStyles } from './site/styles/own-look.ts';
import { deskFolders } from './worker/contract/published/redirects.ts';

/** The languages of this site; the first one stands at the root. */
const languages = settings.locales.map(languageOf);

/** Fetches what a script imports while it is fetched itself. */
const withImports = `export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = link.relList.supports('modulepreload') ? 'modulepreload' : 'preload';
    link.as = 'script';
    link.crossOrigin = '';
    link.href = '/' + file;
    document.head.append(link);
  }
  return load();
};`;

/**
 * A script that is waited for is fetched together with what it imports. Of others the lists of what they import would cost
 * every page more bytes than they save time. Vite's own helper fetches styles too, which no script of ours has: it would
 * be a tenth of what every page runs.
 */
const preload = {
  name: 'quietdesk:preload',
  enforce: 'pre',
  load: { filter: { id: /vite\/preload-helper/ }, handler: () => withImports },
  configEnvironment: (name) =>
    name === 'client' && {
      build: {
        modulePreload: {
          resolveDependencies: (script, imported) =>
            /search-(list|results)|message-form/.test(script) ? imported : [],
        },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: {
            codeSplitting: {
              groups: [{ name: 'companion', test: ofEveryQuestion }],
              includeDependenciesRecursively: false,
            },
          },
        },
      },
    },
};

/**
 * What every question needs, by the paths of its modules: it comes as one file. Left to itself each module that some further file
 * needs as well becomes one of its own, which costs a request and a hundred bytes.
 */
const ofEveryQuestion = new RegExp(
  [
    'search/companion/(?!synonym|without)[\\w-]+\\.ts',
    'search/companion/(?:format/(?!places)|ranking/|answering/(?:answer|confidence|looked))',
    'search/(?:ask|choices|content-words|broken-index|exact-terms|traditional|results/(?:short-answer|fill|nothing|parts))\\.ts',
    'components/search/(?:find|open-search|failure|draw|carry|query-of|strings)\\.ts',
  ]
    .map((path) => `site/${path}`)
    .join('|')
    .replaceAll('/', '[\\\\/]'),
);

const isDev = process.argv.includes('dev');
/** Where the Worker answers while one writes; `npm run dev` names its port. */
const worker = process.env.API_ADDRESS ?? 'http://127.0.0.1:8787';

export default defineConfig({
  site: process.env.SITE_URL ?? settings.address,
  srcDir: './site',
  publicDir: './site/public',
  outDir: './dist',
  // In development `always` would answer 404 to `/api/…` before the proxy sees it.
  trailingSlash: isDev ? 'ignore' : 'always',
  compressHTML: true,
  // Everything inline would need an exception in the content security policy.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  i18n: {
    defaultLocale: languages[0].path,
    locales: languages.map(({ path, code }) => ({ path, codes: [code] })),
    routing: { prefixDefaultLocale: false },
  },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      mdastPlugins: [mermaid(), looks()],
      hastPlugins: [
        directions(),
        tables(),
        codeBlocks(),
        pictures(),
        links(),
        headings(),
        openedParts(),
      ],
      features: { smartPunctuation: false, rawHtml: true },
    }),
  },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !/\/(shells|thanks|search|sent)\//.test(page),
      i18n: {
        defaultLocale: languages[0].path,
        locales: Object.fromEntries(languages.map(({ path, code }) => [path, code])),
      },
    }),
    pagefind(),
    cloudflareFiles(languages.slice(1).map(({ path }) => path)),
  ],
  vite: {
    plugins: [languageFonts(settings.locales), ownStyles(), drawingsToWindow(), preload],
    css: { postcss: { plugins: [ownLook(settings)] } },
    build: {
      // Scripts are written for the floor: lowering them for a fault of Safari 15 that they do not meet would cost 2 KB.
      cssTarget: targets,
      assetsInlineLimit: 0,
      rolldownOptions: {
        onLog(level, log, next) {
          // Every MDX page brings a directive that means nothing here.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') next(level, log);
        },
      },
    },
    server: {
      proxy: Object.fromEntries(
        [
          ...foldersOfWorker.map((folder) => `/${folder}`),
          // With a slash: `/article` is how our own `/articles/` begin.
          ...deskFolders.map((folder) => `/${folder}/`),
          '/pagefind',
          '/_astro',
        ].map((start) => [
          start,
          // The Worker takes a form only from its own address, so it must hear the reader's one.
          { target: worker, changeOrigin: false },
        ]),
      ),
    },
  },
});
