import { accepts } from 'hono/accepts';
import type { AppContext } from './context.ts';

/** Whether to answer with a page: a browser asks for one by name, and some addresses are nothing else. */
export function wantsPage(c: AppContext): boolean {
  const wished = wish(c);
  return wished ? wished === 'text/html' : c.req.path.startsWith('/messages/') && !sentJson(c);
}

/** Whether a script or a program sent this; a plain form post without any wish is a browser's. */
export function fromScript(c: AppContext): boolean {
  const wished = wish(c);
  return wished ? wished !== 'text/html' : sentJson(c);
}

/** Whether a reader's browser asks that nobody counts what they do: Global Privacy Control, Do Not Track. */
export const isDoNotTrack = (c: AppContext) =>
  c.req.header('sec-gpc') === '1' || c.req.header('dnt') === '1';

const sentJson = (c: AppContext) =>
  (c.req.header('content-type') ?? '').toLowerCase().startsWith('application/json');

const wish = (c: AppContext) =>
  accepts(c, {
    header: 'Accept',
    supports: ['application/json', 'application/problem+json', 'text/html'],
    default: '',
  });
