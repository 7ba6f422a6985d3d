import { gapsJson } from '../../worker/gaps/owner-pages/files.ts';
import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/with-database.ts';
import { gapsText } from './gaps-text.ts';
import { choice, openGaps } from './open-gaps.ts';

/** Prints the open gaps: as `/admin/gaps.json` has them, or to be read. */
export async function list({ json, ...source }: Source & { json: boolean }): Promise<void> {
  const { weeks: _, ...open } = await withDatabase(source, (db) => openGaps(db, new Date()));
  console.log(json ? JSON.stringify(gapsJson(open, choice), null, 1) : gapsText(open));
}
