import { keptQuery } from '../../../worker/contract/privacy/scrub.ts';
import { foldedQuery } from '../../../worker/gaps/db/gaps.ts';
import { harvestedInsertion } from '../../../worker/gaps/db/harvested.ts';
import { executeStatement } from '../../database/execute.ts';
import { type Source, withDatabase } from '../../database/source.ts';
import type { Memory, WaitingGap } from './memory.ts';

/** Puts what waits into the list of gaps, here or online. Ends the command where there is no database; then it waits on. */
export async function sendGaps(memory: Memory, source: Source, now: Date): Promise<void> {
  const waiting = memory.waiting();
  if (waiting.length === 0) return;
  const many = waiting.length === 1 ? 'One question' : `${waiting.length} questions`;
  console.log(`${many} for the list of gaps${source.remote ? ' that is online' : ''} …`);
  process.once('exit', () => {
    if (memory.waiting().length === 0) return;
    console.error(`Until they can be put there they wait: npm run harvest -- send`);
  });
  // Says what is missing, and does nothing more.
  if (!source.remote) await withDatabase(source, async () => undefined);
  await executeStatement(harvestedInsertion, rowsOf(waiting, now), source);
  memory.sent();
  console.log(
    'npm run gaps lists them, with those of the last 90 days; your page of gaps those of a year.',
  );
}

/** A row for each person, in one of the wordings each. Nothing in it leads to the person. */
const rowsOf = (waiting: readonly WaitingGap[], now: Date) =>
  waiting.flatMap(({ id, locale, wordings, asked, put = now.toISOString() }) =>
    asked.map((day, n) => {
      const query = keptQuery(wordings[n % wordings.length] ?? '');
      const noon = `${day}T12:00:00.000Z`;
      return {
        query,
        folded: foldedQuery(query),
        locale,
        visitor: `mail ${id} ${n}`,
        day,
        created_at: noon < now.toISOString() ? noon : now.toISOString(),
        put_at: put,
      };
    }),
  );
