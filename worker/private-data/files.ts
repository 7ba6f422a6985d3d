import type { DataKeys } from './data-key.ts';
import type { Cell } from './sealing.ts';

const ivBytes = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Before what is encrypted stands, as in a column, the number of the key: so many bytes. */
const prefixOf = (number: string) => encoder.encode(`key:${number}:`);
const prefixBytes = prefixOf('00000000').length;

/**
 * Encrypts the bytes of a file as a text is, but with a random initialisation vector and without base64: nobody looks for the
 * same file, and each copy of five megabytes counts.
 */
export async function sealFile(
  { current: { number, encryption } }: DataKeys,
  cell: Cell,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const encrypted = await crypto.subtle.encrypt(algorithmOf(cell, iv), encryption, bytes);
  const sealed = new Uint8Array(prefixBytes + ivBytes + encrypted.byteLength);
  sealed.set(prefixOf(number));
  sealed.set(iv, prefixBytes);
  sealed.set(new Uint8Array(encrypted), prefixBytes + ivBytes);
  return sealed;
}

/** The bytes behind it; nothing where its key is not here, or where it was altered or brought from another place. */
export async function openFile(
  { all }: Pick<DataKeys, 'all'>,
  cell: Cell,
  sealed: Uint8Array<ArrayBuffer>,
): Promise<ArrayBuffer | undefined> {
  const [, number = ''] =
    /^key:([0-9a-f]{8}):$/.exec(textOf(sealed.subarray(0, prefixBytes))) ?? [];
  const key = all.get(number);
  if (!key) return undefined;

  const iv = sealed.slice(prefixBytes, prefixBytes + ivBytes);
  const encrypted = sealed.subarray(prefixBytes + ivBytes);
  // It throws what is not authentic, and says no more.
  return crypto.subtle
    .decrypt(algorithmOf(cell, iv), key.encryption, encrypted)
    .catch(() => undefined);
}

const algorithmOf = (cell: Cell, iv: Uint8Array<ArrayBuffer>) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(JSON.stringify(cell)),
});

const textOf = (bytes: Uint8Array) => decoder.decode(bytes);
