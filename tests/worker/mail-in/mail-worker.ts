import { withinLimits } from '../../../worker/bindings.ts';
import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';
import { takeEmail } from '../../../worker/messages/email-routes.ts';
import { type SealedTable, sealedColumns } from '../../../worker/private-data/columns.ts';
import { showRows } from '../../../worker/private-data/rows.ts';
import { mailIn, rowsPerDay } from './mail-in.ts';

/** The Worker of a site whose settings say that it takes email. */
export default {
  fetch: async (request: Request, env: Env, context: ExecutionContext) => {
    const url = new URL(request.url);
    if (url.pathname === '/api/delivered-email')
      return delivered(request, takingMail(env), context);
    if (url.pathname === '/api/opened') return opened(url.searchParams.get('sql') ?? '', env);
    return worker.fetch(request, takingMail(env), context);
  },
  email: (message: ForwardableEmailMessage, env: Env, context: ExecutionContext) =>
    worker.email(message, takingMail(env), context),
  scheduled: (event: ScheduledController, env: Env) => worker.scheduled(event, takingMail(env)),
};

const takingMail = (env: Env): Env => ({
  ...env,
  ASSETS: {
    fetch: async (input: RequestInfo | URL) => {
      const answer = await env.ASSETS.fetch(input);
      const address = input instanceof Request ? input.url : String(input);
      if (!address.endsWith('/settings.json')) return answer;
      return Response.json({ ...(await answer.json<object>()), mailIn, rowsPerDay });
    },
  },
});

/** Hands over an email of any form and size, as Cloudflare would: wrangler's own takes only what it can read itself. */
async function delivered(request: Request, env: Env, context: ExecutionContext) {
  const { searchParams } = new URL(request.url);
  const rejected: string[] = [];
  const raw = request.body ?? new ReadableStream<Uint8Array>();
  const message = {
    from: searchParams.get('from') ?? '',
    to: searchParams.get('to') ?? '',
    raw,
    rawSize: Number(request.headers.get('content-length')),
    setReject: (reason: string) => rejected.push(reason),
  };
  await takeEmail(message, withinLimits(env), context);
  return Response.json({ rejected: rejected[0] });
}

/** Rows as they can be read: nothing outside the Worker has the key. */
async function opened(sql: string, env: Env) {
  const { results } = await env.DB.prepare(sql).all<Record<string, string>>();
  const [, table = ''] = /\bFROM (\w+)/.exec(sql) ?? [];
  const isSealed = table in sealedColumns;
  const rows = isSealed ? await showRows(env, table as SealedTable, results as never[]) : results;
  return Response.json(rows);
}
