import { base64urlOf, hexOf, hmac, sha256 } from '../http/digest.ts';

/** 128 bits; base64url makes 22 characters of them. */
const tokenBytes = 16;
const token = /^[\w-]{22}$/;

interface Parts {
  /** Random, stored with the message. */
  seed: string;
  /** What makes a repeated sending the same message; only its hash is stored, and not for long. */
  key: string;
  bodyHash: string;
}

/** The token of a message's page. A repeated sending can rebuild it, the database alone cannot. */
export async function tokenOf({ seed, key, bodyHash }: Parts): Promise<string> {
  const mac = await hmac(seed, JSON.stringify(['token', key, bodyHash]));
  return base64urlOf(mac.slice(0, tokenBytes));
}

/** What is stored of a token; nothing when it cannot be one. */
export const tokenHashOf = async (given: string) =>
  token.test(given) ? hexOf(await sha256(given)) : undefined;

export const messagePath = (token: string) => `/messages/${token}/`;
