import { transform } from 'esbuild';
import { articlesCache } from '../components/offline/say-offline.ts';
import { pagePath } from '../content/addresses/pages.ts';
import { foldersOfWorker } from '../content/addresses/site-files.ts';
import { builtAt } from '../content/articles.ts';
import { siteName } from '../content/in-locale.ts';
import { settings } from '../content/settings.ts';
import { type Locale, languageOf } from '../languages/registry/locales.ts';
import { siteStrings } from '../languages/registry/strings.ts';
import code from '../service-worker/service-worker.ts?raw';

/** What the service worker has to know of this build: a script that stands alone imports nothing. */
const build = {
  isOn: settings.offline,
  version: builtAt,
  articles: articlesCache,
  foldersOfWorker,
  languages: settings.locales.map(inLanguage),
};

function inLanguage(locale: Locale) {
  const { offline, find } = siteStrings(locale);
  return {
    home: pagePath(locale),
    locale,
    direction: languageOf(locale).direction,
    offline: offline.said,
    site: escaped(siteName(locale)),
    cannotOpen: offline.cannotOpen,
    draftKept: offline.draftKept,
    kept: offline.pagesKept,
    nothingKept: offline.nothingKept,
    again: find.again,
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The service worker. Switched off it is served all the same: so it learns that it has to go. */
export async function GET() {
  const script = await transform(code, { loader: 'ts', format: 'iife', minify: true });
  return new Response(`const build=${JSON.stringify(build)};\n${script.code}`, {
    headers: { 'Content-Type': 'text/javascript' },
  });
}
