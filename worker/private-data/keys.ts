import { Unavailable } from '../bindings.ts';
import type { Env } from '../env.ts';
import { type DataKeys, keyIn, keysOf } from './data-key.ts';

/** What reads and writes private data needs besides the database. */
export type PrivateEnv = Pick<Env, 'DB' | 'DATA_KEY' | 'DATA_KEY_OLD'>;

/** What the keys follow from. */
export type Secrets = Pick<Env, 'DATA_KEY' | 'DATA_KEY_OLD'>;

/** Thrown where private data is to be read or written, and the secret `DATA_KEY` is missing or no key. */
export class NoDataKey extends Unavailable {
  constructor(fault: KeyFault) {
    super('DATA_KEY', `it is ${fault}`);
  }
}

export type KeyFault = 'missing' | 'malformed';

/** What is wrong with the secret `DATA_KEY`, if anything is. */
export function keyFault({ DATA_KEY }: Pick<Env, 'DATA_KEY'>): KeyFault | undefined {
  if (!DATA_KEY) return 'missing';
  return keyIn(DATA_KEY) ? undefined : 'malformed';
}

/** Deriving a key costs more than encrypting with it, and an isolate answers many requests. */
let known: { secrets: string; keys: DataKeys } | undefined;

/** The keys of the secrets. Throws `NoDataKey`; an old one that is no key opens nothing. */
export async function dataKeys(env: Secrets): Promise<DataKeys> {
  const secrets = JSON.stringify([env.DATA_KEY, env.DATA_KEY_OLD]);
  // What one request waits for, no other may wait for.
  if (known?.secrets !== secrets) known = { secrets, keys: await derived(env) };
  return known.keys;
}

/** The numbers of the keys that are here, the newest first. */
export const keyNumbers = ({ all }: DataKeys): string => [...all.keys()].join(',');

async function derived(env: Secrets): Promise<DataKeys> {
  const fault = keyFault(env);
  const keys = fault ? undefined : await keysOf([env.DATA_KEY ?? '', env.DATA_KEY_OLD ?? '']);
  if (!keys) throw new NoDataKey(fault ?? 'malformed');
  return keys;
}
