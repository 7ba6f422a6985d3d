import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';

export interface Provider {
  send(email: { to?: unknown; headers?: Record<string, string> }): Promise<{ messageId: string }>;
}

/** The Worker with another provider of email than the local one, which takes everything. */
export function withProvider<More>(providerFor: (env: Env & More) => Provider) {
  const provided = (env: Env & More) => ({ ...env, MAIL: providerFor(env) });
  return {
    fetch: (request: Request, env: Env & More, context: ExecutionContext) =>
      worker.fetch(request, provided(env), context),
    scheduled: (event: ScheduledController, env: Env & More) =>
      worker.scheduled(event, provided(env)),
  };
}
