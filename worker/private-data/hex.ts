// As the Worker, Node and browsers all have it: `Uint8Array.toHex` is younger than some of them.

export const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
