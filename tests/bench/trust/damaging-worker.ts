import type { Env } from '../../../worker/env.ts';
import worker from '../../../worker/index.ts';

/** A question to the search without JavaScript, and what one of the site's files answers meanwhile. */
export interface AskedOfDamaged {
  question: string;
  locale: string;
  /** Its path; none is damaged where there is no such file. */
  file: string;
  status: number;
  /** In base64. */
  sent: string;
}

export interface Searched {
  status: number;
  text: string;
}

/** The Worker, beside a site one of whose files is another one. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    const { question, locale, file, status, sent } = await request.json<AskedOfDamaged>();
    const files: Env['ASSETS'] = {
      async fetch(input, init) {
        const { pathname } = new URL(input instanceof Request ? input.url : input);
        return pathname === file
          ? new Response(Uint8Array.fromBase64(sent), { status })
          : env.ASSETS.fetch(input, init);
      },
    };
    const url = new URL(`/api/search?${new URLSearchParams({ q: question, locale })}`, request.url);
    const search = new Request(url, { headers: { accept: 'application/json' } });
    const answer = await worker.fetch(search, { ...env, ASSETS: files }, context);
    const searched: Searched = { status: answer.status, text: await answer.text() };
    return Response.json(searched);
  },
};
