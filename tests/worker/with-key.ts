import { emailIndexes } from '../../worker/private-data/email-index.ts';
import type { PrivateEnv } from '../../worker/private-data/keys.ts';
import { legible } from '../legible.ts';
import { dataKey } from '../secrets.ts';
import { db } from './harness.ts';

/** A database with the key of the Worker that is tested. */
export const withKey = (database: D1Database): PrivateEnv => ({ DB: database, DATA_KEY: dataKey });

/** By which an address is found in rows that the Worker stores now. */
export const indexOf = async (email: string): Promise<string> =>
  JSON.parse(await emailIndexes(withKey(db), email))[0];

/** The database with what people wrote as they wrote it. */
export const readable = legible(db);
