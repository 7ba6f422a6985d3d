import type { Call, Wrong } from '../call.ts';
import { sayDone, sayWould } from '../report/say.ts';
import { bringFolder } from './bring.ts';

/** Imports a folder of Markdown, and says what it did: 0, or 1 where there is nothing to import. */
export async function importFromFolder(call: Call): Promise<number | Wrong> {
  const done = await bringFolder(call);
  if ('wrong' in done) return done;
  const { folder, report, isEmpty, isChanged } = done;
  if (isEmpty) {
    sayWould(report);
    process.stdout.write(
      `Nothing is there to import: no file of ${folder} is an article in Markdown.\n`,
    );
    return 1;
  }
  if (call.dryRun) sayWould(report);
  else sayDone(report, call.content, isChanged);
  return 0;
}
