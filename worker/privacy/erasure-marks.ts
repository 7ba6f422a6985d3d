import type { SharedSettings } from '../contract/published/settings.ts';
import { DAY, SECOND } from '../contract/time/durations.ts';
import type { Env } from '../env.ts';
import { isHashed } from '../private-data/email-index.ts';

/** That an address was erased, by a blind index of it, and until when that is to be known. */
export interface ErasureMark {
  index: string;
  expiresAt: string;
}

/** One for each key. Nothing that was stored before is kept for longer than the setting that keeps longest. */
export function erasureMarks(
  indexes: string,
  { keep }: Pick<SharedSettings, 'keep'>,
  now: Date,
): ErasureMark[] {
  const days = Math.max(...Object.values(keep));
  // KV counts in seconds.
  const seconds = Math.ceil((now.getTime() + days * DAY) / SECOND);
  const expiresAt = new Date(seconds * SECOND).toISOString();
  return (JSON.parse(indexes) as string[]).filter(isHashed).map((index) => ({ index, expiresAt }));
}

const prefix = 'erased:';

/** Keeps marks outside of the database, whose history, like every backup, still has who was erased. */
export async function keepMarks({ SALTS }: Env, marks: readonly ErasureMark[]): Promise<void> {
  for (const { index, expiresAt } of marks)
    await SALTS.put(prefix + index, '', { expiration: Date.parse(expiresAt) / SECOND });
}

/** All marks that are kept, a thousand at once. */
export async function* keptMarks({ SALTS }: Env): AsyncGenerator<ErasureMark[]> {
  let cursor: string | undefined;
  do {
    const listed = await SALTS.list({ prefix, ...(cursor && { cursor }) });
    yield listed.keys.map(({ name, expiration = 0 }) => ({
      index: name.slice(prefix.length),
      expiresAt: new Date(expiration * SECOND).toISOString(),
    }));
    cursor = listed.list_complete ? undefined : listed.cursor;
  } while (cursor);
}
