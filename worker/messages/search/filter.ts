import type { Env } from '../../env.ts';
import { dataKeys } from '../../private-data/keys.ts';
import { anyWord, wordFilter } from '../../private-data/word-filter.ts';
import { slices } from '../../turns/slices.ts';
import { storeFilters, unfilteredMessages } from '../db/search.ts';
import { searchKeys, wordsIn } from './words.ts';

/** With more keys a filter would hold nearly every word, and each is a hash: it holds any. */
const mostKeys = 500;

/** Makes the filters by which the next messages are found, the newest first: those without one, and those that got a note. */
export async function filterMessages(env: Env): Promise<void> {
  // Without a key no text could be read, and each filter would be one of any word.
  await dataKeys(env);
  const messages = await unfilteredMessages(env, slices.filteredMessages);
  const filters = [];
  let hashed = 0;
  for (const message of messages) {
    const keys = message.texts ? searchKeys(wordsIn(message.texts)) : undefined;
    const isAny = keys === undefined || keys.length > mostKeys;
    hashed += isAny ? 0 : keys.length;
    if (filters.length > 0 && hashed > slices.filteredWords) break;
    filters.push({ ...message, filter: isAny ? anyWord : await wordFilter(env, keys) });
  }
  await storeFilters(env.DB, filters);
}
