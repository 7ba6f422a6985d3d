import { postJson, tables } from '../harness.ts';
import { ownerPost } from '../owner.ts';
import { readable } from '../with-key.ts';
import { leaveEverywhere } from './canary.ts';

/** Whose data is handed over and erased. */
export const address = 'canary.person@example.org';

/** A gap, but for what was asked. */
export const question = { locale: 'en', why: 'asked' };

export const canary = () => leaveEverywhere({ address, word: 'canary' }, { postJson, ownerPost });

/** The tables in which the canary is still heard. */
export async function traces(): Promise<string[]> {
  const found = [];
  for (const table of tables) {
    const { results } = await readable.prepare(`SELECT * FROM ${table}`).all();
    if (/canary/i.test(JSON.stringify(results))) found.push(table);
  }
  return found;
}
