/** 128 random bits in hexadecimal. `crypto.randomUUID` is missing over plain HTTP, as a site is previewed on a phone. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
