import { describe, expect, test } from 'vitest';
import {
  readReplyAddress,
  replyAddress,
  type Side,
  withoutReplyAddresses,
} from '../../../worker/email/receiving/reply-address.ts';

const mailIn = 'help@example.com';
const message = '0f8fad5b-d9cb-469f-a165-70867728950e';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

const keyOf = (secret: string) =>
  crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(secret.padEnd(32)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
const key = await keyOf('ours');
const foreign = await keyOf('of another help centre');
const customers = await replyAddress(key, { message, side: 'customer' }, mailIn);

describe('a reply address', () => {
  test.each<Side>(['customer', 'owner'])('says which message it is of, to the %s', async (side) => {
    const address = await replyAddress(key, { message, side }, mailIn);

    expect(await readReplyAddress([key], address)).toEqual({ message, side });
  });

  test('fits into every server: 64 characters before the sign, small letters and digits', () => {
    expect(customers).toMatch(/^reply\+[a-z2-7]{52}@example\.com$/);
    expect(customers.indexOf('@')).toBeLessThanOrEqual(64);
  });

  test('is another one for each message and side', async () => {
    const others = await Promise.all([
      replyAddress(key, { message, side: 'owner' }, mailIn),
      replyAddress(key, { message: other, side: 'customer' }, mailIn),
    ]);

    expect(new Set([customers, ...others]).size).toBe(3);
  });

  test.each([
    ['in capitals', customers.toUpperCase()],
    ['behind a name', `"Mei Lin" <${customers}>`],
  ])('is the same %s', async (_, address) => {
    expect(await readReplyAddress([key], address)).toEqual({ message, side: 'customer' });
  });

  test('of the key before is still one', async () => {
    expect(await readReplyAddress([foreign, key], customers)).toEqual({
      message,
      side: 'customer',
    });
  });

  test.each([
    ['another key', foreign, customers],
    ['the plain address', key, mailIn],
    ['one that was cut short', key, customers.replace(/.@/, '@')],
    ['one with more behind it', key, customers.replace('@', 'a@')],
    ['another name before it', key, customers.replace('reply', 'noreply')],
    ['nothing', key, ''],
  ])('is none by %s', async (_, by, address) => {
    expect(await readReplyAddress([by], address)).toBeUndefined();
  });

  test('is none where any of its characters is another', async () => {
    const places = [...customers].map((_, at) => at).slice(6, customers.indexOf('@'));
    const altered = places.flatMap((at) =>
      ['a', 'b', '7'].map((letter) => customers.slice(0, at) + letter + customers.slice(at + 1)),
    );
    const read = await Promise.all(
      altered.map((address) =>
        address === customers ? undefined : readReplyAddress([key], address),
      ),
    );

    expect(read.filter(Boolean)).toEqual([]);
  });

  test('is taken out of a text that goes to the other side', () => {
    expect(withoutReplyAddresses(`Mei <${customers}> wrote:`, mailIn)).toBe(
      'Mei <help@example.com> wrote:',
    );
  });
});
