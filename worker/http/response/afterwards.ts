import { logFault } from '../../faults.ts';
import type { AppContext } from '../context.ts';

/** Goes on with some work when the answer is sent; nobody waits for it. */
export const afterwards = (c: AppContext, work: Promise<unknown>): void =>
  c.executionCtx.waitUntil(work.catch((fault: unknown) => logFault(fault, c.req.url)));
