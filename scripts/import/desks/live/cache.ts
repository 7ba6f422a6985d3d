import { globSync, rmSync } from 'node:fs';
import { hashOf } from '../../record/state.ts';

/**
 * The folder for what is read from a desk until its import is done. Another key may read other articles, and on another day
 * some may have become private: neither goes on from these pages, and those of other days are removed.
 */
export function openCache(base: URL, key: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  for (const old of globSync('.build/import/*-????-??-??'))
    if (!old.endsWith(day)) rmSync(old, { recursive: true, force: true });
  const host = base.host.replace(/[^a-z0-9.-]/gi, '-');
  return `.build/import/${host}-${hashOf(key).slice(0, 12)}-${day}`;
}
