import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { accepted } from '../http/response/responses.ts';
import { viewOf } from '../owner/view.ts';
import { makeDue, sentEmails, unsentEmails } from './db.ts';
import { deliverEmails } from './deliver.ts';
import { outboxPage } from './outbox-page.tsx';

const maxEmails = 100;

export const outbox = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const [unsent, sent] = await Promise.all([
      unsentEmails(c.env.DB, maxEmails),
      sentEmails(c.env.DB, maxEmails),
    ]);
    return outboxPage(c, view, { unsent, sent, isRetrying: c.req.query('done') === 'retry' });
  })
  .post('/:id/retry', async (c) => {
    const now = new Date();
    const isDue = await makeDue(c.env.DB, c.req.param('id'), now.toISOString());
    if (!isDue) return problem(c, { status: 404 });

    c.executionCtx.waitUntil(deliverEmails(c.env, now));
    return accepted(c, '/admin/outbox/?done=retry');
  })
  .all('/', onlyAllows('GET, HEAD'))
  .all('/:id/retry', onlyAllows('POST'));
