import { fromBase64 } from './base64.ts';
import { toHex } from './hex.ts';

export interface DataKey {
  /** Tells keys apart: eight hexadecimal digits, which follow from the key and say nothing about it. */
  number: string;
  encryption: CryptoKey;
  /** By HMAC: for initialisation vectors. */
  vectors: CryptoKey;
  /** By which people are found by their address. */
  indexes: CryptoKey;
  /** Of what was sent, by which the same is known that comes again. */
  digests: CryptoKey;
  /** Of the addresses at which emails are answered. */
  replies: CryptoKey;
  /** By which messages are found by their words. */
  words: CryptoKey;
  /** Of the addresses at which readers of emails want no more of them. */
  unsubscribing: CryptoKey;
}

export interface DataKeys {
  /** What is written is encrypted with it. */
  current: DataKey;
  /** By which the same is known that comes again. While a key changes it is the old one: what came before is known by it, too. */
  digesting: DataKey;
  /** By number; the current one first. */
  all: ReadonlyMap<string, DataKey>;
}

const keyBytes = 32;

/** 32 bytes in base64 or base64url; nothing where a secret is something else. */
export function keyIn(secret: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = fromBase64(secret.trim());
  return bytes?.length === keyBytes ? bytes : undefined;
}

/** The keys of secrets, the current one first; nothing where none is a key. */
export async function keysOf(secrets: readonly string[]): Promise<DataKeys | undefined> {
  const keys = await Promise.all(secrets.flatMap((secret) => keyIn(secret) ?? []).map(derive));
  const [current] = keys;
  const digesting = keys.at(-1);
  if (!current || !digesting) return undefined;
  return { current, digesting, all: new Map(keys.map((key) => [key.number, key])) };
}

/** One secret gives a key for each purpose (HKDF, RFC 5869), none of which tells another. */
async function derive(secret: Uint8Array<ArrayBuffer>): Promise<DataKey> {
  const from = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const bits = async (purpose: string) =>
    new Uint8Array(
      await crypto.subtle.deriveBits(
        {
          name: 'HKDF',
          hash: 'SHA-256',
          salt: new Uint8Array(),
          info: new TextEncoder().encode(`quietdesk ${purpose}`),
        },
        from,
        8 * keyBytes,
      ),
    );
  const hmacKey = async (purpose: string) =>
    crypto.subtle.importKey('raw', await bits(purpose), hmac, false, ['sign']);
  const encryption = await bits('encryption');
  const [number, vectors, indexes, digests, replies, words, unsubscribing] = await Promise.all([
    bits('number'),
    hmacKey('vectors'),
    hmacKey('indexes'),
    hmacKey('digests'),
    hmacKey('replies'),
    hmacKey('words'),
    hmacKey('unsubscribing'),
  ]);
  return {
    ...{ vectors, indexes, digests, replies, words, unsubscribing },
    number: toHex(number.slice(0, 4)),
    encryption: await crypto.subtle.importKey('raw', encryption, 'AES-GCM', false, [
      'encrypt',
      'decrypt',
    ]),
  };
}

const hmac = { name: 'HMAC', hash: 'SHA-256' };
