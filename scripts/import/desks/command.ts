import type { Wrong } from '../call.ts';
import { sayDone, sayWould } from '../report/say.ts';
import { bringFromDesk, type DeskCall, type Nothing } from './bring.ts';
import { nameOfSource } from './exports/read-export.ts';

/** Imports from a desk, and says what it did: 0, or 1 where there is nothing to import. */
export async function importFromDesk(call: DeskCall): Promise<number | Wrong> {
  const done = await bringFromDesk(call);
  if ('wrong' in done) return done;
  if ('leftOut' in done) return sayNothingFound(call.source, done);
  if (call.dryRun) sayWould(done.report);
  else sayDone(done.report, call.content, done.isChanged);
  return 0;
}

function sayNothingFound(source: string, { place, leftOut }: Nothing): number {
  say(`${place} holds no article of ${nameOfSource(source)}. Nothing was written.`);
  for (const { file, reason } of leftOut.slice(0, 10)) say(`  ${file}: ${reason}`);
  return 1;
}

const say = (line: string) => process.stdout.write(`${line}\n`);
