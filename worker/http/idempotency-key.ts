import { createMiddleware } from 'hono/factory';
import { messageSchema } from '../contract/messages.ts';
import type { AppEnv } from './context.ts';
import { fieldErrors } from './field-errors.ts';
import { problem } from './problem.ts';

/** Refuses a header `Idempotency-Key` that the field `key` would not be allowed to hold. */
export const idempotencyKey = createMiddleware<AppEnv>(async (c, next) => {
  const parsed = messageSchema.shape.key.safeParse(c.req.header('idempotency-key'));
  if (parsed.success) return next();

  const [error] = await fieldErrors(c, parsed.error);
  return problem(c, { status: 422, errors: [{ message: '', ...error, field: 'Idempotency-Key' }] });
});
