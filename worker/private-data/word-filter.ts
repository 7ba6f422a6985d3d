import type { DataKey } from './data-key.ts';
import { dataKeys, type PrivateEnv } from './keys.ts';

/** The filter of what may have any word: it has the form of one by a key that nobody has. */
export const anyWord = 'key:anything:';

/** By the newest key, which of 4096 buckets the words of a row fall into: without the key they tell no word. */
export async function wordFilter(env: PrivateEnv, words: readonly string[]): Promise<string> {
  const { current } = await dataKeys(env);
  const buckets = await Promise.all(words.map((word) => bucketOf(current, word)));
  return prefixOf(current.number) + [...new Set(buckets)].sort().join('');
}

/** Words that are searched for, by each key that is here. */
export interface AskedWords {
  /** How what is encrypted or filtered by these keys begins. */
  prefixes: string[];
  /** What a filter that begins in this way has to hold. */
  buckets: [prefix: string, bucket: string][];
}

export async function askedWords(env: PrivateEnv, words: readonly string[]): Promise<AskedWords> {
  const keys = [...(await dataKeys(env)).all.values()];
  const buckets = keys.flatMap((key) =>
    words.map(
      async (word): Promise<[string, string]> => [prefixOf(key.number), await bucketOf(key, word)],
    ),
  );
  return {
    prefixes: keys.map(({ number }) => prefixOf(number)),
    buckets: await Promise.all(buckets),
  };
}

const prefixOf = (number: string) => `key:${number}:`;

/** Twelve bits of an HMAC, as one character: many words have the same. */
async function bucketOf({ words }: DataKey, word: string): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify(['word', word]));
  const digest = new DataView(await crypto.subtle.sign('HMAC', words, text));
  return String.fromCharCode(firstBucket + (digest.getUint16(0) >> 4));
}

/** From it on 4096 characters follow that a text may hold and no pattern of SQL knows. */
const firstBucket = 0x4e00;
