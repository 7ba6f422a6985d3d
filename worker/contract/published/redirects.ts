import * as z from 'zod';

/**
 * Where help desks have their articles: Zendesk, Freshdesk, Help Scout. There may be more of them than a file of redirects may
 * hold, and they end in words that follow the title and that the desk itself never read, so the Worker leads them on.
 */
export const deskFolders = ['hc', 'support', 'article'] as const;

/** As `run_worker_first` in `wrangler.toml` has them. */
export const isOfDesk = (path: string): boolean =>
  (deskFolders as readonly string[]).includes(path.split('/')[1] ?? '');

/** What is the same in all the ways in which one address of a desk is written: `/hc/en-us/articles/12` for `/hc/en-us/articles/12-Refunds`. */
export const addressKey = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/(\/[a-z]+\/\d+)-[^/]*$/, '$1');

/** Old addresses are divided among so many files, so that a request reads little. */
export const shards = 32;

/** The number of the file that holds an address, by the FNV-1a hash of its key. */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % shards;
}

/** One of these files, `/redirects/<shard>.json`: from the key of each old address to the path of its page. */
export const redirectsSchema = z.record(z.string(), z.string());
