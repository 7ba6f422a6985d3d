import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import {
  isOfProduct,
  oldAddressKey,
  withoutSlash,
} from '../../../../site/content/addresses/site-files.ts';
import { basePath, type SiteLocales } from '../../../../site/languages/registry/locales.ts';

/** Whether a path is a page of our own site, which stands before every redirect. */
export type IsPage = (path: string) => boolean;

interface Place {
  topic: string;
  slug: string;
}

/** The pages that a site has with these articles beside what its content folder has already. */
export function pagesWith(places: readonly Place[], site: SiteLocales, content: string): IsPage {
  const bases = site.map((locale) => basePath(locale, site));
  const topics = [...places.map(({ topic }) => topic), ...topicsIn(content).map(({ id }) => id)];
  const pages = new Set(
    bases.flatMap((base) => [
      ...places.flatMap(({ slug }) => [`${base}articles/${slug}`, `${base}articles/${slug}.md`]),
      ...topics.map((topic) => `${base}topics/${topic}`),
      ...noticesIn(content).map((slug) => `${base}notices/${slug}`),
    ]),
  );
  return (path) => isOfProduct(path, bases) || pages.has(withoutSlash(path));
}

/** Old addresses that lead to topics of a content folder. */
export const addressesOfTopics = (content: string): string[] =>
  topicsIn(content).flatMap(({ redirectFrom }) =>
    Object.values(redirectFrom ?? {})
      .flat()
      .map(String),
  );

/** Names that nothing new can have below `articles/` or `topics/`: an old address leads from there to something else. */
export function namesLedOn(folder: 'articles' | 'topics', addresses: string[], site: SiteLocales) {
  const starts = site.map((locale) => `${basePath(locale, site)}${folder}/`);
  return new Set(
    addresses.map(oldAddressKey).flatMap((address) => {
      const start = starts.find((beginning) => address.startsWith(beginning));
      return start === undefined ? [] : [address.slice(start.length)];
    }),
  );
}

interface Topic {
  id: string;
  redirectFrom?: Record<string, unknown> | undefined;
}

function topicsIn(content: string): Topic[] {
  const file = join(content, 'topics.yaml');
  const list: unknown = existsSync(file) ? parseDocument(readFileSync(file, 'utf8')).toJS() : [];
  return Array.isArray(list)
    ? list.filter((topic) => typeof topic === 'object' && topic !== null)
    : [];
}

const noticesIn = (content: string): string[] =>
  globSync('*.{yaml,yml}', { cwd: join(content, 'notices') }).map((name) =>
    name.replace(/\.ya?ml$/, ''),
  );
