import { fromBase64, toBase64 } from './base64.ts';
import type { DataKey, DataKeys } from './data-key.ts';

/** Where a value stands: what is copied to another place opens there no more. */
export type Cell = readonly [table: string, column: string, ...row: string[]];

/** Before what an earlier version stored, and no key encrypted yet. */
export const unencrypted = 'key:none:';

const form = /^key:([0-9a-f]{8}):(.*)$/s;
const ivBytes = 12;

/**
 * Encrypts a text with AES-GCM, whose associated data is the cell: `key:<number>:<base64>`. The initialisation vector follows from
 * cell and text by HMAC, so the same text in the same cell is the same value: the database can tell that nothing changed,
 * and nobody can tell that two cells hold the same.
 */
export async function seal({ current }: DataKeys, cell: Cell, text: string): Promise<string> {
  const bytes = await sealBytes(current, cell, new TextEncoder().encode(text));
  return `key:${current.number}:${toBase64(bytes)}`;
}

/** The text behind a value; nothing where its key is not here, or where it was altered or brought from another cell. */
export async function open(
  { all }: Pick<DataKeys, 'all'>,
  cell: Cell,
  sealed: string,
): Promise<string | undefined> {
  if (sealed.startsWith(unencrypted)) return sealed.slice(unencrypted.length);

  const [, number = '', base64 = ''] = form.exec(sealed) ?? [];
  const key = all.get(number);
  const bytes = key && (await openBytes(key, cell, bytesIn(base64)));
  return bytes && decoder.decode(bytes);
}

/** The number of the key that a value was encrypted with. */
export const keyNumberOf = (sealed: string): string => form.exec(sealed)?.[1] ?? 'none';

async function sealBytes(
  { encryption, vectors }: DataKey,
  cell: Cell,
  bytes: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const additionalData = encoder.encode(JSON.stringify(cell));
  const digest = await crypto.subtle.sign('HMAC', vectors, joined(additionalData, bytes));
  const iv = new Uint8Array(digest).slice(0, ivBytes);
  const algorithm = { name: 'AES-GCM', iv, additionalData };
  return joined(
    iv,
    new Uint8Array(
      await crypto.subtle.encrypt(algorithm, encryption, joined(bytes, new Uint8Array())),
    ),
  );
}

async function openBytes(
  { encryption }: DataKey,
  cell: Cell,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer | undefined> {
  const additionalData = encoder.encode(JSON.stringify(cell));
  const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, ivBytes), additionalData };
  // It throws what is not authentic, and says no more.
  return crypto.subtle.decrypt(algorithm, encryption, sealed.slice(ivBytes)).catch(() => undefined);
}

/** Nothing opens what is no base64. */
const bytesIn = (base64: string) => fromBase64(base64) ?? new Uint8Array();

const encoder = new TextEncoder();
const decoder = new TextDecoder();

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
