import { existsSync, readdirSync } from 'node:fs';
import { addressKey, isOfDesk } from '../../../worker/contract/published/redirects.ts';
import { namesOfFiles } from '../files/folder.ts';

/**
 * How the addresses end of the pages that each language of the site has, whatever its articles are: `contact/`,
 * `rss.xml`, and nothing for the first page.
 */
export const pagesOfEachLanguage: readonly string[] = [
  ...namesIn('site/pages/[...locale]').flatMap((name) => {
    if (name === '404.astro') return [];
    if (name === 'index.astro') return [''];
    return name.endsWith('.astro') ? [name.replace(/\.astro$/, '/')] : builtFrom(name);
  }),
  'articles/',
  'notices/',
  'topics/',
];

/** Where an owner may put files that the site is to have as they are. */
export const publicFolder = 'site/public';

/** The files that the site has once, without a language: `favicon.svg`, `llms.txt`. */
export const filesOfSite: readonly string[] = [
  ...publicFiles(),
  ...namesOfFiles().map((name) => `files/${name}`),
  // Cloudflare keeps what these two become for itself.
  ...namesIn('site/pages')
    .filter((name) => !/^(?:headers|redirects)\./.test(name))
    .flatMap(builtFrom),
  'sitemap-index.xml',
];

/** Where the addresses begin that are the Worker's own: `run_worker_first` in `wrangler.toml` has them, and those of help desks. */
export const foldersOfWorker: readonly string[] = ['api', 'messages', 'admin'];

export const isOfWorker = (path: string) => foldersOfWorker.includes(path.split('/')[1] ?? '');

/** What the owner put into the folder of files as they are. */
export function publicFiles(): string[] {
  return existsSync(publicFolder)
    ? readdirSync(publicFolder, { recursive: true, encoding: 'utf8' }).map((name) =>
        name.replaceAll('\\', '/'),
      )
    : [];
}

/** The names of the files in a folder of the project. */
function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** `rss.xml` of `rss.xml.ts`. */
function builtFrom(name: string): string[] {
  return name.endsWith('.ts') ? [name.replace(/\.ts$/, '')] : [];
}

/** What lies below these the build makes for all languages. */
const foldersOfSite: readonly string[] = [
  ...foldersIn('site/pages').filter((name) => !name.startsWith('[')),
  '_astro',
  'pagefind',
];

/** The same of each language: pictures for links, empty pages for the Worker, and the further pages of long lists. */
const partsOfEachLanguage = /^(?:cards|shells|articles\/page|topics\/[^/]+\/page)\//;

/** What the site has or is told by, and no page leads to. */
const keptNames = /^\/(?:index\.html|404(?:\.html)?|_headers|_redirects|sitemap-\d+\.xml)$/;

/** An address without its last slash, as a redirect takes both. */
export const withoutSlash = (address: string) =>
  address === '/' ? address : address.replace(/\/$/, '');

/** What is the same in all the ways in which an old address is written: of two of them one is enough. */
export const oldAddressKey = (address: string) =>
  isOfDesk(address) ? addressKey(address) : withoutSlash(address);

/** Whether the product itself answers there, in a language whose pages begin at one of these: no redirect is reached then. */
export function isOfProduct(address: string, bases: readonly string[]): boolean {
  const path = withoutSlash(address);
  const pages = bases.flatMap((base) =>
    pagesOfEachLanguage.map((page) => withoutSlash(base + page)),
  );
  return (
    isOfWorker(path) ||
    filesOfSite.includes(path.slice(1)) ||
    foldersOfSite.includes(path.split('/')[1] ?? '') ||
    keptNames.test(path) ||
    pages.includes(path) ||
    bases.some((base) => path.startsWith(base) && partsOfEachLanguage.test(path.slice(base.length)))
  );
}
