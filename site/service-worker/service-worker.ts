/**
 * Keeps what was read, and answers with it where there is no connection; nothing is fetched ahead of use. Why it is as it
 * is: docs/decisions/0016-offline-is-what-was-read.md.
 */

/** What the build says; `site/pages/sw.js.ts` writes it in front of this file. */
declare const build: {
  isOn: boolean;
  version: string;
  /** The name of the cache of articles. */
  articles: string;
  /** Where the addresses begin that the Worker answers. */
  foldersOfWorker: string[];
  /** The first stands at the root, so every address has one. */
  languages: [Language, ...Language[]];
};

interface Language {
  /** Where its pages begin. */
  home: string;
  locale: string;
  direction: string;
  /** Its name, as HTML. */
  site: string;
  offline: string;
  cannotOpen: string;
  draftKept: string;
  kept: string;
  nothingKept: string;
  again: string;
}

declare const self: ServiceWorkerGlobalScope;

/** A network that has not begun to answer by then passes for none where something is kept. In milliseconds. */
const patience = 4000;
const maxArticles = 50;
/** In every other cache. */
const maxFiles = 500;

const pages = 'pages';
/** The index of one build: its parts are never asked for by the root of another. */
const index = `index ${build.version}`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(build.isOn ? takeOver() : remove()));

if (build.isOn) {
  self.addEventListener('fetch', (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname, search } = new URL(url);
    if (method !== 'GET' || origin !== location.origin || isOfWorker(pathname)) return;
    // What a page shows never depends on what follows the question mark, so that is not kept.
    if (mode === 'navigate') event.respondWith(openPage(event, pathname));
    else if (!search && cacheOf(pathname)) event.respondWith(answer(event, pathname));
  });
  // The page that was read before this worker was there says what it was made of.
  self.addEventListener('message', (event) =>
    event.waitUntil(Promise.allSettled((event.data as string[]).map(keepUsed))),
  );
}

async function takeOver() {
  await drop((name) => /^index /.test(name) && name !== index);
  await self.clients.claim();
}

/** The owner has switched it off: nothing of it stays with a reader. */
async function remove() {
  await drop(() => true);
  await self.registration.unregister();
}

/** Where nothing may be stored there is nothing to drop, and asking is refused. */
async function drop(isDropped: (name: string) => boolean) {
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter(isDropped).map((name) => caches.delete(name)));
}

const isOfWorker = (path: string) => build.foldersOfWorker.includes(path.split('/')[1] ?? '');

/** What has a hash in its address. */
const isImmutable = (path: string) => /^\/(_astro|brand|companion\/[^/]+\/[^/]+)\//.test(path);

const languageOf = (path: string): Language =>
  build.languages.findLast(({ home }) => path.startsWith(home)) ?? build.languages[0];

/** The cache in which an address is kept, if it is. */
function cacheOf(path: string): string | undefined {
  if (path.startsWith('/companion/')) return index;
  if (/^\/(?:_astro|brand)\/|^\/favicon\.svg$/.test(path)) return 'files';
  const page = path.slice(languageOf(path).home.length);
  if (page === '' || page === 'search/') return pages;
  return /^articles\/[^/]+\/$/.test(page) ? build.articles : undefined;
}

const openPage = (event: FetchEvent, path: string) =>
  answer(event, path).catch(() => offlinePage(path));

/**
 * From the network, and what is kept where that fails; what never changes needs no network, unless a page asks past all
 * that is kept: what it got from there was damaged.
 */
async function answer(event: FetchEvent, path: string): Promise<Response> {
  const isEnough = isImmutable(path) && event.request.cache !== 'reload';
  const known = isEnough && (await findKept(path));
  if (known) {
    // Used again: it goes last.
    event.waitUntil(keep(path, known));
    return known;
  }
  const fresh = fetch(event.request);
  const kept = fresh.then((response) => keep(path, response));
  event.waitUntil(kept.catch(() => {}));
  const late = new Promise<undefined>((pass) => setTimeout(pass, patience));
  const inTime = await Promise.race([fresh, late]).catch(() => undefined);
  return inTime ?? (await findKept(path)) ?? fresh;
}

async function findKept(path: string): Promise<Response | undefined> {
  const cacheName = cacheOf(path);
  return cacheName ? caches.match(path, { cacheName }).catch(() => undefined) : undefined;
}

async function keepUsed(address: string) {
  const { origin, pathname } = new URL(address);
  if (origin === location.origin && cacheOf(pathname)) await keep(pathname, await fetch(pathname));
}

/** Keeps a copy as the newest of its cache. Where there is no room, nothing is kept, and nothing fails. */
function keep(path: string, response: Response): Promise<unknown> {
  const name = cacheOf(path);
  const isWhole = response.status === 200 && !response.redirected;
  if (!name || !isWhole) return Promise.resolve();
  return store(name, path, response.clone())
    .catch(() => dropEmpty(name))
    .catch(() => {});
}

async function store(name: string, path: string, response: Response) {
  const cache = await caches.open(name);
  // A new one, for a response remembers its whole address: what was searched for.
  await cache.put(path, new Response(response.body, response));
  const oldest = (await cache.keys()).slice(0, -(name === build.articles ? maxArticles : maxFiles));
  await Promise.all(oldest.map((request) => cache.delete(request)));
}

/** That there is a cache of articles means that there are some: pages say so. */
async function dropEmpty(name: string) {
  const cache = await caches.open(name);
  if ((await cache.keys()).length === 0) await caches.delete(name);
}

/** In place of a page that is not kept: what can be read, in its language if anything was. */
async function offlinePage(path: string): Promise<Response> {
  const language = languageOf(path);
  const { locale, direction, site, offline, cannotOpen, again } = language;
  const names = [pages, build.articles];
  // Where nothing may be stored, nothing was kept.
  const links = (await Promise.all(names.map((name) => linksIn(name).catch(() => [])))).flat();
  const draft = path === `${language.home}contact/` ? ` ${language.draftKept}` : '';
  const html = `<!doctype html><html lang="${locale}" dir="${direction}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${offline} · ${site}</title><style>body{font:1.1em/1.6 sans-serif;max-width:38em;margin:3em auto;padding:0 1em}</style>
<header><b>${site}</b></header><main><h1>${offline}</h1><p>${cannotOpen}${draft} <a href="">${again}</a></p>
${readable(language, links)}</main></html>`;
  const headers = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  };
  return new Response(html, { status: 503, headers });
}

interface Link {
  language: Language;
  html: string;
}

/** What was read in a language; where nothing was, that is said, and what was read in others. */
function readable(language: Language, links: readonly Link[]): string {
  const own = links.filter((link) => link.language === language);
  const shown = own.length > 0 ? own : links;
  const nothing = own.length > 0 ? '' : `<p>${language.nothingKept}</p>`;
  const list = shown.map(({ html }) => html).join('');
  return list ? `${nothing}<p>${language.kept}</p><ul>${list}</ul>` : nothing;
}

/** The pages of a cache, the newest first, by the names that windows show for them. */
async function linksIn(name: string): Promise<Link[]> {
  // Opening one that is not there would make it.
  if (!(await caches.has(name))) return [];
  const cache = await caches.open(name);
  const requests = [...(await cache.keys())].reverse();
  return Promise.all(
    requests.map(async (request) => {
      const { pathname } = new URL(request.url);
      const text = await (await cache.match(request))?.text();
      const [, title = pathname] = /<title>(.*?)(?: · [^·]*)?<\/title>/s.exec(text ?? '') ?? [];
      const language = languageOf(pathname);
      // The title of the home page is a question, which nobody would look for in a list.
      const name = pathname === language.home ? language.site : title;
      return { language, html: `<li><a dir="auto" href="${pathname}">${name}</a></li>` };
    }),
  );
}

export {};
