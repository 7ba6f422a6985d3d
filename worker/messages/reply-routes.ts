import { Hono } from 'hono';
import { replySchema } from '../contract/owner-forms.ts';
import { deliverMails } from '../email/deliver.ts';
import { accepted } from '../http/accepted.ts';
import { body } from '../http/body.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/methods.ts';
import { problem } from '../http/problem.ts';
import { settingsOf } from '../settings.ts';
import { addReply, solve } from './db/replies.ts';
import { threadOf } from './db/thread.ts';
import { replyLetter, surveyLetter } from './reply-emails.ts';
import { replySeal } from './reply-fingerprint.ts';

/** What the owner does that writes to the customer. */
export const replies = new Hono<AppEnv>()
  .post('/:id/reply', body(replySchema), async (c) => {
    const id = c.req.param('id');
    const { text, solved, key } = c.req.valid('form');
    const thread = await threadOf(c.env.DB, id);
    if (!thread) return problem(c, { status: 404 });

    const now = new Date();
    const seal = await replySeal({ message: id, key, text });
    const letter = replyLetter(thread.message, { text, seal }, await settingsOf(c.env));
    const reply = { message: id, text, isSolved: solved === 'yes', createdAt: now.toISOString() };
    await addReply(c.env.DB, reply, letter);
    c.executionCtx.waitUntil(deliverMails(c.env, now));
    return accepted(c, `/admin/messages/${id}/?done=sent`);
  })
  .post('/:id/solve', async (c) => {
    const id = c.req.param('id');
    const thread = await threadOf(c.env.DB, id);
    if (!thread) return problem(c, { status: 404 });

    const now = new Date();
    const letter = surveyLetter(thread.message, await settingsOf(c.env));
    await solve(c.env.DB, { message: id, createdAt: now.toISOString() }, letter);
    c.executionCtx.waitUntil(deliverMails(c.env, now));
    return accepted(c, `/admin/messages/${id}/`);
  })
  .on('ALL', ['/:id/reply', '/:id/solve'], onlyAllows('POST'));
