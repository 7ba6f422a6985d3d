const encoder = new TextEncoder();

export const sha256 = (text: string) => crypto.subtle.digest('SHA-256', encoder.encode(text));

export async function hmac(key: string, text: string): Promise<ArrayBuffer> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', encoder.encode(key), algorithm, false, [
    'sign',
  ]);
  return crypto.subtle.sign('HMAC', imported, encoder.encode(text));
}

export const hexOf = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
  new Uint8Array(bytes).toHex();

export const base64urlOf = (bytes: ArrayBuffer) =>
  new Uint8Array(bytes).toBase64({ alphabet: 'base64url', omitPadding: true });

/** `size` random bytes in hexadecimal. */
export const randomHex = (size: number) => hexOf(crypto.getRandomValues(new Uint8Array(size)));

/** 128 random bits that fit into an address: 22 characters. */
export const randomToken = () => base64urlOf(crypto.getRandomValues(new Uint8Array(16)).buffer);

/** Base64url makes 22 characters of 128 bits. */
const token = /^[\w-]{22}$/;

/** What is stored of a token; nothing when it cannot be one. */
export const tokenHashOf = async (given: string) =>
  token.test(given) ? hexOf(await sha256(given)) : undefined;
