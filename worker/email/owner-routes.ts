import { Hono } from 'hono';
import { type OutboxChoice, outboxSchema } from '../contract/outbox.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { accepted } from '../http/response/responses.ts';
import { viewOf } from '../owner/view.ts';
import {
  type EmailState,
  emailNamed,
  emailsOfMessage,
  listedEmails,
  makeDue,
  makeFailedDue,
  removeFailed,
} from './db/listed.ts';
import { emailsStopped, resumeEmails, stopEmails } from './db/stopped.ts';
import { deliverEmail, deliverEmails } from './deliver.ts';
import { emailPage, messageEmailsPage } from './owner-pages/email.tsx';
import { outboxPage } from './owner-pages/outbox.tsx';

/** As many as a page shows of one list, of each of several, and of a message. */
const limits = { list: 20, each: 5, message: 50 };

export const outbox = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const { kind: asked, ...choice } = outboxSchema.parse(c.req.query());
    const { message } = choice;
    if (message) {
      const emails = await emailsOfMessage(c.env, message, limits.message);
      return messageEmailsPage(c, view, { message, emails });
    }
    const kind = Object.keys(view.strings.outbox.kinds).find((name) => name === asked);
    const lists = await Promise.all(
      (choice.state === 'all' ? inOrder : [choice.state]).map(async (state) => ({
        state,
        ...(await listedEmails(c.env, { ...choice, state, kind }, limitOf(state, choice))),
      })),
    );
    return outboxPage(c, view, {
      ...{ lists, choice: { ...choice, kind }, done: c.req.query('done') },
      weeksStopped: await emailsStopped(c.env.DB, 'week'),
    });
  })
  .get('/:id', async (c) => {
    const email = await emailNamed(c.env, c.req.param('id'));
    return email ? emailPage(c, await viewOf(c), email) : problem(c, { status: 404 });
  })
  .post('/retry', async (c) => {
    const now = new Date();
    await makeFailedDue(c.env.DB, now.toISOString());
    afterwards(c, deliverEmails(c.env, now));
    return accepted(c, '/admin/outbox/?done=retry');
  })
  .post('/week/stop', async (c) => {
    await stopEmails(c.env.DB, 'week', new Date().toISOString());
    return accepted(c, weekEmails);
  })
  .post('/week/resume', async (c) => {
    await resumeEmails(c.env.DB, 'week');
    return accepted(c, weekEmails);
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
  .on('ALL', ['/', '/:id'], onlyAllows('GET, HEAD'))
  .on(
    'ALL',
    ['/retry', '/week/stop', '/week/resume', '/:id/retry', '/:id/delete'],
    onlyAllows('POST'),
  );

/** Where it is said whether the weeks come as emails. */
const weekEmails = '/admin/outbox/#week';

/** What could not be sent comes first. */
const inOrder: EmailState[] = ['failed', 'waiting', 'sent'];

/** What was sent is a whole page, wherever it stands. */
const limitOf = (state: EmailState, choice: Pick<OutboxChoice, 'state'>) =>
  choice.state === 'all' && state !== 'sent' ? limits.each : limits.list;
