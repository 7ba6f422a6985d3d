import type { Env } from '../../env.ts';
import type { NewFile } from '../../files/new-file.ts';
import { storing } from '../../files/storing.ts';
import { isTakenBefore } from '../db/receipts.ts';

/** Stores what an email became, with its files. Gives `before` where the same came twice at once, and the other one was first. */
export const storeOnce = <Result>(
  env: Env,
  files: readonly NewFile[],
  { store, before }: { store: () => Promise<Result>; before: Result },
): Promise<Result> =>
  storing(env, files, {
    store: () =>
      store().catch((fault: unknown) => {
        if (isTakenBefore(fault)) return before;
        throw fault;
      }),
  });
