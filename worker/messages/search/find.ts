import type { PrivateEnv } from '../../private-data/keys.ts';
import { askedWords } from '../../private-data/word-filter.ts';
import { begun, type InboxRow } from '../db/inbox.ts';
import { candidates, type FoundPlace } from '../db/search.ts';
import { findsAll, searchKeys, wordsIn } from './words.ts';

export interface Found {
  rows: InboxRow[];
  /** From where older messages are to be looked through. */
  older: FoundPlace | undefined;
}

/** So many are decrypted with their notes and read at a time: most of them have the words. */
const opened = 100;

/** Messages after a place in which all words stand, among those that are looked through at a time. */
export async function findMessages(
  env: PrivateEnv,
  words: readonly string[],
  after: FoundPlace,
): Promise<Found> {
  const asked = await askedWords(env, searchKeys(words));
  const read = await candidates(env, asked, { after, limit: opened });
  const rows = read.filter(({ texts }) => findsAll(words, wordsIn(texts)));
  return {
    rows: rows.map(({ texts, ...row }) => begun(row)),
    older: read.length === opened ? read.at(-1) : undefined,
  };
}
