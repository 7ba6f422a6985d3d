import { toBase64 } from '../private-data/base64.ts';
import { toHex } from '../private-data/hex.ts';

const encoder = new TextEncoder();

export const sha256 = (text: string) => crypto.subtle.digest('SHA-256', encoder.encode(text));

export async function hmac(key: string, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, [
    'sign',
  ]);
  return crypto.subtle.sign('HMAC', imported, encoder.encode(text));
}

export const hexOf = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) => toHex(new Uint8Array(bytes));

const base64urlOf = (bytes: ArrayBuffer) =>
  toBase64(new Uint8Array(bytes)).replaceAll('+', '-').replaceAll('/', '_');

/** `size` random bytes in hexadecimal. */
export const randomHex = (size: number) => hexOf(crypto.getRandomValues(new Uint8Array(size)));

/** 128 bits that fit into an address, in 22 characters, and what is stored of them. */
export interface Token {
  token: string;
  tokenHash: string;
}

/** A random one. */
export const newToken = (): Promise<Token> =>
  tokenOf(crypto.getRandomValues(new Uint8Array(tokenBytes)).buffer);

const tokenBytes = 16;

/** The token that these bytes begin with. */
export async function tokenOf(bytes: ArrayBuffer): Promise<Token> {
  const token = base64urlOf(bytes.slice(0, tokenBytes));
  return { token, tokenHash: hexOf(await sha256(token)) };
}

/** Base64url makes 22 characters of 128 bits. */
const form = /^[\w-]{22}$/;

/** What is stored of a token; nothing when it cannot be one. */
export const tokenHashOf = async (given: string) =>
  form.test(given) ? hexOf(await sha256(given)) : undefined;
