import { HTTPException } from 'hono/http-exception';
import { BrokenIndex } from '../../site/search/broken-index.ts';
import type { AppContext } from './context.ts';
import { problem } from './problem.ts';

/** Answers for what was thrown. A database that is away, or an index in the middle of a deployment, comes back: the caller is told to try again. */
export function fault(error: Error, c: AppContext): Response | Promise<Response> {
  if (error instanceof HTTPException) return error.getResponse();

  console.error(error);
  return isDatabaseAway(error) || error instanceof BrokenIndex
    ? problem(c, { status: 503, retryAfter: 5 })
    : problem(c, { status: 500 });
}

/** A broken constraint or a wrong parameter is our own mistake, and would break again. */
const isDatabaseAway = ({ message }: Error) =>
  /^D1_(?!TYPE)|network connection lost/i.test(message) && !message.includes('SQLITE_CONSTRAINT');
