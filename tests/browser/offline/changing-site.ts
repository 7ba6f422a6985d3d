import { createServer } from 'node:http';
import { closeAtEnd } from '../../between-tests.ts';
import { origin } from '../product.ts';

/** What a site does differently from the one that was built. */
interface Change {
  /** Its service worker, as another build would have it. */
  serviceWorker?: (script: string) => string;
  /** Takes every request, and never answers. */
  hangs?: boolean;
}

/** The product at an address of its own, where it can change while somebody reads. */
export async function changingSite() {
  const change: Change = {};
  const server = createServer(async ({ url = '' }, answer) => {
    if (change.hangs) return;
    const response = await fetch(origin + url, { redirect: 'manual' });
    const body = Buffer.from(await response.arrayBuffer());
    const isChanged = url === '/sw.js' && change.serviceWorker;
    const {
      'content-encoding': _,
      'content-length': __,
      ...headers
    } = Object.fromEntries(response.headers);
    answer.writeHead(response.status, headers);
    answer.end(isChanged ? isChanged(body.toString()) : body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  closeAtEnd(async () => {
    server.close();
    server.closeAllConnections();
  });
  return { change, site: `http://127.0.0.1:${port}` };
}
