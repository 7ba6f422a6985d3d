import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { hashOf } from '../../record/state.ts';

interface Reading {
  /** Whose pages go on: those of another folder may be read at the same time. */
  content: string;
  key: string;
  now: Date;
}

const folder = '.build/import';

/**
 * The folder for what is read from a desk until its import is done. Another key may read other articles, and on another day
 * some may have become private: neither goes on from these pages, and those of other days are removed.
 */
export function openCache(base: URL, { content, key, now }: Reading): string {
  removeOld(now);
  const host = base.host.replace(/[^a-z0-9.-]/gi, '-');
  return `${folder}/${host}-${hashOf(`${key} ${content}`).slice(0, 12)}-${dayOf(now)}`;
}

/** A folder for the pictures of one import, which no other goes on from. */
export function openRoom(source: string, now: Date): string {
  removeOld(now);
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(`${folder}/${source}-${dayOf(now)}-`);
}

/** Those that imports left that were stopped. */
function removeOld(now: Date): void {
  for (const old of globSync(`${folder}/*-????-??-??{,-??????}`))
    if (!old.includes(`-${dayOf(now)}`)) rmSync(old, { recursive: true, force: true });
}

const dayOf = (now: Date) => now.toISOString().slice(0, 10);
