/** Whoever writes to a reply address speaks for this side. */
export type Side = 'customer' | 'owner';

/** What a reply address was made for. */
export interface ReplyPlace {
  /** The id of the message. */
  message: string;
  side: Side;
}

const sides: readonly Side[] = ['customer', 'owner'];

/** 120 bits: nobody makes one up. */
const proofBytes = 15;
const idBytes = 16;
/** A number for the side, the id, and the proof: 256 bits. */
const length = 1 + idBytes + proofBytes;

const form = /(?:^|[\s<])reply\+([a-z2-7]{52})@/i;

/**
 * The address at which one side answers one message, at the domain of the address that takes email. Its first part has 58
 * characters, of the 64 that there may be, and means the same in capitals.
 */
export async function replyAddress(
  key: CryptoKey,
  place: ReplyPlace,
  mailIn: string,
): Promise<string> {
  const bytes = new Uint8Array(length);
  bytes[0] = sides.indexOf(place.side);
  bytes.set(bytesOfId(place.message), 1);
  bytes.set(await proofOf(key, bytes), 1 + idBytes);
  return `reply+${base32Of(bytes)}${domainOf(mailIn)}`;
}

/** What an address was made for, if one of the keys made it: nothing else in an email proves who wrote it. */
export async function readReplyAddress(
  keys: readonly CryptoKey[],
  address: string,
): Promise<ReplyPlace | undefined> {
  const token = form.exec(address)?.[1]?.toLowerCase();
  const bytes = token && bytesOf(token);
  // Some last characters mean the same: one of them is right.
  if (!bytes || base32Of(bytes) !== token) return undefined;

  const side = sides[bytes[0] ?? sides.length];
  const proofs = await Promise.all(keys.map((key) => proofOf(key, bytes)));
  const isProven = proofs.some((proof) => areEqual(proof, bytes.subarray(1 + idBytes)));
  return side && isProven ? { message: idOf(bytes.subarray(1, 1 + idBytes)), side } : undefined;
}

/** Whether an address has the form of one, whoever made it. */
export const looksLikeReplyAddress = (address: string): boolean => /^reply\+/i.test(address);

/** The same text without any such address: each is its owner's alone. */
export const withoutReplyAddresses = (text: string, mailIn: string): string =>
  text.replace(/reply\+[a-z2-7]{52}@[\w.-]*\w/gi, mailIn);

/** Of the side and the id. */
async function proofOf(key: CryptoKey, bytes: Uint8Array): Promise<Uint8Array> {
  const text = JSON.stringify(['reply-address', ...bytes.subarray(0, 1 + idBytes)]);
  const digest = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(text));
  return new Uint8Array(digest).subarray(0, proofBytes);
}

/** In a time that does not tell where they differ. */
const areEqual = (one: Uint8Array, other: Uint8Array): boolean =>
  one.reduce((difference, byte, at) => difference | (byte ^ (other[at] ?? 0)), 0) === 0;

const idOf = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** Every message has a UUID for its id. */
const bytesOfId = (id: string): number[] =>
  (id.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));

const domainOf = (address: string) => address.slice(address.lastIndexOf('@'));

/** RFC 4648, in small letters and without padding. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

function base32Of(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

function bytesOf(base32: string): Uint8Array<ArrayBuffer> {
  const bits = [...base32]
    .map((character) => alphabet.indexOf(character).toString(2).padStart(5, '0'))
    .join('');
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 1) {
    bytes[at] = Number.parseInt(bits.slice(8 * at, 8 * at + 8), 2);
  }
  return bytes;
}
