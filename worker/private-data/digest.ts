import type { DataKey } from './data-key.ts';
import { toHex } from './hex.ts';

/** What tells whether the same was sent twice, to whoever has the key alone: nobody can try what it may be of. In hexadecimal. */
export async function keyedDigest(
  { digests }: Pick<DataKey, 'digests'>,
  sent: string | Uint8Array<ArrayBuffer>,
): Promise<string> {
  const bytes = typeof sent === 'string' ? new TextEncoder().encode(sent) : sent;
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', digests, bytes)));
}
