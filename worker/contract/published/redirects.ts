import * as z from 'zod';

/**
 * Where help desks have their pages: Zendesk, Freshdesk, Help Scout. There may be more of them than a file of redirects may
 * hold, and they end in words that follow the title and that the desk itself never read, so the Worker leads them on.
 */
export const deskFolders = ['hc', 'support', 'article', 'category', 'collection'] as const;

/** The addresses of desks as `run_worker_first` in `wrangler.toml` has them; Freshdesk has its languages in front. */
export const deskPatterns: readonly string[] = [
  ...deskFolders.flatMap((folder) => [`/${folder}`, `/${folder}/*`]),
  '/*/support/solutions/*',
];

export const isOfDesk = (path: string): boolean =>
  (deskFolders as readonly string[]).includes(path.split('/')[1] ?? '') ||
  /^\/[^/]+\/support\/solutions\//.test(path);

/**
 * What is the same in all the ways in which one address of a desk is written, with its signs in code or not:
 * `/hc/en-us/articles/12` for `/hc/en-us/articles/12-Refunds/`.
 */
export const addressKey = (path: string): string =>
  path
    .replace(/[?#].*$/s, '')
    .split('/')
    .map(decoded)
    .join('/')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/(\/[a-z]+\/\d+)-[^/]*$/, '$1');

/** As it is where its percent signs are none of a code. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The language that an address of a desk names, as the desk writes it, and the key without it: an article has one number in all languages. */
export function byLanguage(key: string): { language: string; rest: string } {
  const [, hc, zendesk = '', page] =
    /^(\/hc)(?:\/([a-z]{2,3}(?:-[a-z\d]+)*))?(\/.*)?$/.exec(key) ?? [];
  if (hc) return { language: zendesk, rest: hc + (page ?? '') };
  const [, language = '', rest = key] = /^\/([^/]+)(\/support\/solutions\/.*)$/.exec(key) ?? [];
  return { language, rest };
}

/** Old addresses are divided among so many files, so that a request reads little. */
export const shards = 32;

/** The number of the file that holds an address, by the FNV-1a hash of its key without a language. */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(byLanguage(key).rest))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % shards;
}

/**
 * One of these files, `/redirects/<shard>.json`: for the key of each old address without its language, the page to which it
 * leads in each language in which there is one.
 */
export const redirectsSchema = z.record(z.string(), z.record(z.string(), z.string()));

export type Redirects = z.infer<typeof redirectsSchema>;
