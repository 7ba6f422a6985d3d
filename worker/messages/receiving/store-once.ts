import type { Env } from '../../env.ts';
import type { NewFile } from '../../files/new-file.ts';
import { storing } from '../../files/storing.ts';
import { isTakenBefore } from '../db/receipts.ts';

/** Stores what an email became, with its files. Gives `before` where the same came twice at once, and the other one was first. */
export const storeOnce = <Result, Before = Result>(
  env: Env,
  files: readonly NewFile[],
  { store, before }: { store: () => Promise<Result>; before: Before },
): Promise<Result | Before> =>
  storing(env, files, {
    store: () =>
      store().catch((fault: unknown): Before => {
        if (isTakenBefore(fault)) return before;
        throw fault;
      }),
  });
