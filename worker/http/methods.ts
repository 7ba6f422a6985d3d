import type { AppContext } from './context.ts';
import { problem } from './problem.ts';

/** The last handler of a path: whatever came this far has the wrong method. */
export const onlyAllows = (allow: string) => (c: AppContext) => problem(c, { status: 405, allow });
