import { Hono } from 'hono';
import { prioritySchema, replySchema } from '../contract/messages.ts';
import type { Priority } from '../contract/published/settings.ts';
import { deliverLeased } from '../email/deliver.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body, textBody } from '../http/request/body.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { accepted } from '../http/response/responses.ts';
import { removeQuarantined } from '../quarantine/db.ts';
import { settingsOf } from '../settings.ts';
import { addReply, solve } from './db/replies.ts';
import { close, markNotSpam, markSeen, prioritise, remove, reopen } from './db/states.ts';
import { type Thread, threadOf } from './db/thread.ts';
import { replyEmail, surveyEmail } from './emails.ts';
import { furtherPage, replyFingerprint } from './fingerprint.ts';
import { replyByOf } from './reply-by.ts';

/** What the owner does that writes to the customer. */
export const replies = new Hono<AppEnv>()
  .post('/:id/reply', textBody(replySchema), (c) =>
    withThread(c, async ({ message }) => {
      const { id } = message;
      const { text, solved, key } = c.req.valid('form');
      const now = new Date();
      const createdAt = now.toISOString();
      const fingerprint = await replyFingerprint({ message: id, key, text });
      const { path, tokenHash } = await furtherPage();
      const written = { text, isSolved: solved === 'yes', createdAt };
      const email = replyEmail(message, { ...written, fingerprint, path }, await settingsOf(c.env));
      const leased = await addReply(c.env.DB, { ...written, message: id, tokenHash }, email);
      afterwards(c, deliverLeased(c.env, now, leased));
      return accepted(c, `/admin/messages/${id}/?done=sent`);
    }),
  )
  .post('/:id/solve', (c) =>
    withThread(c, async ({ message }) => {
      const { id } = message;
      const now = new Date();
      const createdAt = now.toISOString();
      const { path, tokenHash } = await furtherPage();
      const email = surveyEmail(message, { path, createdAt }, await settingsOf(c.env));
      const leased = await solve(c.env.DB, { message: id, createdAt, tokenHash }, email);
      afterwards(c, deliverLeased(c.env, now, leased));
      return accepted(c, `/admin/messages/${id}/`);
    }),
  )
  .on('ALL', ['/:id/reply', '/:id/solve'], onlyAllows('POST'));

const list = '/admin/messages/';
const pageOf = (id: string) => `${list}${id}/`;
const isoNow = () => new Date().toISOString();

const postPaths = [
  '/quarantine/:id/delete',
  ...['seen', 'close', 'reopen', 'not-spam', 'priority'].map((action) => `/:id/${action}`),
];

/** What the owner does to a message without writing to anybody. */
export const messageActions = new Hono<AppEnv>()
  .post('/quarantine/:id/delete', async (c) => {
    const done = await removeQuarantined(c.env.DB, Number(c.req.param('id')));
    return answer(c, done, `${list}?done=removed`);
  })
  .post('/:id/seen', async (c) => {
    const id = c.req.param('id');
    return answer(c, await markSeen(c.env.DB, id, isoNow()), pageOf(id));
  })
  .post('/:id/close', async (c) => {
    const id = c.req.param('id');
    return answer(
      c,
      await close(c.env.DB, id, isoNow()),
      `${list}?done=closed&message=${encodeURIComponent(id)}`,
    );
  })
  .post('/:id/reopen', (c) =>
    withThread(c, async (thread) => {
      const { message } = thread;
      const replyBy = await replyByIn(c, message, lastWordOfCustomer(thread));
      return answer(
        c,
        await reopen(c.env.DB, message.id, { now: isoNow(), replyBy }),
        pageOf(message.id),
      );
    }),
  )
  .post('/:id/not-spam', (c) =>
    withThread(c, async ({ message }) => {
      const { id } = message;
      const replyBy = await replyByIn(c, message, message.created_at);
      return answer(c, await markNotSpam(c.env.DB, id, { now: isoNow(), replyBy }), list);
    }),
  )
  .post('/:id/delete', async (c) => {
    return answer(c, await remove(c.env.DB, c.req.param('id')), `${list}?done=removed`);
  })
  .post('/:id/priority', body(prioritySchema), (c) =>
    withThread(c, async ({ message }) => {
      const { id, waiting_since, created_at } = message;
      const { priority } = c.req.valid('form');
      const replyBy = await replyByIn(c, { priority }, waiting_since ?? created_at);
      return answer(c, await prioritise(c.env.DB, id, { priority, replyBy }), pageOf(id));
    }),
  )
  .on('ALL', postPaths, onlyAllows('POST'));

/** Does something about the message of the address; 404 where there is none. */
async function withThread(
  c: AppContext,
  act: (thread: Thread) => Promise<Response>,
): Promise<Response> {
  const thread = await threadOf(c.env.DB, c.req.param('id') ?? '');
  return thread ? act(thread) : problem(c, { status: 404 });
}

async function replyByIn(
  c: AppContext,
  { priority }: { priority: Priority },
  waitingSince: string,
): Promise<string> {
  return replyByOf({ waitingSince, priority }, await settingsOf(c.env)).toISOString();
}

const lastWordOfCustomer = ({ message, notes }: Thread) =>
  notes.findLast(({ author }) => author === 'customer')?.created_at ?? message.created_at;

/** On to the page that shows what was done; 404 when there was nothing to do it to. */
const answer = (c: AppContext, done: boolean, page: string) =>
  done ? accepted(c, page) : problem(c, { status: 404 });
