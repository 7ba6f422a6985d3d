import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was posted to a provider. */
export interface Posted {
  path: string | undefined;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** What the stand-in answers: a status with JSON or a page, or nothing, after which the connection is gone. */
export type Answer = { status: number; body: object | string } | 'nothing';

/** Something that answers on this machine as a provider of email is documented to. */
export async function startMailApi(answer: (posted: Posted) => Answer | Promise<Answer>) {
  const posted: Posted[] = [];
  const server = createServer(async (request, response) => {
    const one = { path: request.url, headers: request.headers, body: await jsonOf(request) };
    posted.push(one);
    const given = await answer(one);
    if (given === 'nothing') {
      request.socket.destroy();
      return;
    }
    const isJson = typeof given.body === 'object';
    response.writeHead(given.status, {
      'content-type': isJson ? 'application/json' : 'text/html',
    });
    response.end(isJson ? JSON.stringify(given.body) : given.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, posted, stop: () => server.close() };
}

async function jsonOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}
