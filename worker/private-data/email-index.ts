import { toBase64 } from './base64.ts';
import type { DataKey } from './data-key.ts';
import { dataKeys, type PrivateEnv } from './keys.ts';
import { unencrypted } from './sealing.ts';

/**
 * What an address is found by, however it is written: its blind indexes by each key that is here, the current one first, and
 * what stands in rows of before. Tables compare it as `email_index IN (SELECT value FROM json_each(?))`, and store the first.
 */
export async function emailIndexes(env: PrivateEnv, address: string): Promise<string> {
  const { all } = await dataKeys(env);
  const normalised = address.trim().toLowerCase();
  const indexes = await Promise.all([...all.values()].map((key) => blindIndex(key, normalised)));
  // As SQLite writes it small.
  const before = address.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return JSON.stringify([...indexes, unencrypted + before]);
}

/** Whether it is one by a key, and no address. */
export const isHashed = (index: string) => !index.startsWith(unencrypted);

/** HMAC of a normalised address: without the key nobody can try addresses, and it tells none. */
export async function blindIndex(
  { number, indexes }: DataKey,
  normalised: string,
): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(['email', normalised]));
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', indexes, text));
  return `key:${number}:${toBase64(digest.slice(0, indexBytes))}`;
}

/** 128 bits: no two addresses have the same. */
const indexBytes = 16;
