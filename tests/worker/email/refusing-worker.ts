import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';

/** Refuses what goes to an address that begins with "refused", with the error code that follows it, if one does. */
const provider = {
  async send(email: { to?: unknown }) {
    const [isRefused, code] = /^refused(?:\.(\w+))?@/.exec(String(email.to)) ?? [];
    if (!isRefused) return { messageId: 'taken' };
    const fault = new Error(`email to ${email.to} not allowed`);
    throw code ? Object.assign(fault, { code: code.toUpperCase() }) : fault;
  },
};

const refusing = (env: Env) => ({ ...env, MAIL: provider });

/** The Worker with a provider that tells why it refuses, as Cloudflare's does and the local one does not. */
export default {
  fetch: (request: Request, env: Env, context: ExecutionContext) =>
    worker.fetch(request, refusing(env), context),
  scheduled: (event: ScheduledController, env: Env) => worker.scheduled(event, refusing(env)),
};
