import { Hono } from 'hono';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { accepted } from '../http/response/responses.ts';
import { viewOf } from '../owner/view.ts';
import {
  failedEmails,
  makeDue,
  makeFailedDue,
  removeFailed,
  sentEmails,
  unsentEmails,
} from './db/listed.ts';
import { deliverEmail, deliverEmails } from './deliver.ts';
import { outboxPage } from './outbox-page.tsx';

const maxEmails = 100;

export const outbox = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const [failed, unsent, sent] = await Promise.all([
      failedEmails(c.env.DB, maxEmails),
      unsentEmails(c.env.DB, maxEmails),
      sentEmails(c.env.DB, maxEmails),
    ]);
    return outboxPage(c, view, { failed, unsent, sent, done: c.req.query('done') });
  })
  .post('/retry', async (c) => {
    const now = new Date();
    await makeFailedDue(c.env.DB, now.toISOString());
    afterwards(c, deliverEmails(c.env, now));
    return accepted(c, '/admin/outbox/?done=retry');
  })
  .post('/:id/retry', async (c) => {
    const now = new Date();
    const id = c.req.param('id');
    const isDue = await makeDue(c.env.DB, id, now.toISOString());
    if (!isDue) return problem(c, { status: 404 });

    afterwards(c, deliverEmail(c.env, now, id));
    return accepted(c, '/admin/outbox/?done=retry');
  })
  .post('/:id/delete', async (c) => {
    const isRemoved = await removeFailed(c.env.DB, c.req.param('id'));
    return isRemoved ? accepted(c, '/admin/outbox/?done=removed') : problem(c, { status: 404 });
  })
  .all('/', onlyAllows('GET, HEAD'))
  .on('ALL', ['/retry', '/:id/retry', '/:id/delete'], onlyAllows('POST'));
