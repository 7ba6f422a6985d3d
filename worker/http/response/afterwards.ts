import { logFault } from '../../faults.ts';
import type { AppContext } from '../context.ts';

/** Goes on with some work when the answer is sent; nobody waits for it. */
export const afterwards = (c: AppContext, work: Promise<unknown>): void =>
  behind(c.executionCtx, work, c.req.url);

/** The same behind what is no request, and has no address. */
export const behind = (
  context: Pick<ExecutionContext, 'waitUntil'>,
  work: Promise<unknown>,
  address?: string,
): void => context.waitUntil(work.catch((fault: unknown) => logFault(fault, address)));
