import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/with-database.ts';
import { end } from '../terminal/options.ts';
import { type GapToClose, gapToClose } from './gap.ts';
import { gapNumber } from './gap-number.ts';

/** The gap with the number that was typed. Ends the command where there is none to write for. */
export async function findGap(number: string | undefined, source: Source): Promise<GapToClose> {
  const wanted = gapNumber(number);
  const gap = await withDatabase(source, (db) => gapToClose(db, wanted));
  if (!gap) end(`There is no gap ${wanted}. npm run gaps lists them.`, 1);
  if (gap.state?.what === 'answered')
    end(
      `Gap ${wanted} is answered by "${gap.state.article}" since ${gap.state.created_at.slice(0, 10)}.`,
      1,
    );
  return gap;
}
