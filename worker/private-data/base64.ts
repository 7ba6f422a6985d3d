// As the Worker, Node and browsers all have it: `Uint8Array.fromBase64` is younger than some of them.

/** Without the signs that fill it up. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/=+$/, '');
}

/** The bytes of base64 or base64url, filled up or not; nothing where it is neither. */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> | undefined {
  const text = base64.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
