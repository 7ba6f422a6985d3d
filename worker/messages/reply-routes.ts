import { Hono } from 'hono';
import { replySchema } from '../contract/owner-forms.ts';
import { deliverEmails } from '../email/deliver.ts';
import { accepted } from '../http/accepted.ts';
import { body } from '../http/body.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem.ts';
import { settingsOf } from '../settings.ts';
import { addReply, solve } from './db/replies.ts';
import { threadOf } from './db/thread.ts';
import { replyEmail, surveyEmail } from './emails.ts';
import { replyFingerprint } from './fingerprint.ts';

/** What the owner does that writes to the customer. */
export const replies = new Hono<AppEnv>()
  .post('/:id/reply', body(replySchema), async (c) => {
    const id = c.req.param('id');
    const { text, solved, key } = c.req.valid('form');
    const thread = await threadOf(c.env.DB, id);
    if (!thread) return problem(c, { status: 404 });

    const now = new Date();
    const createdAt = now.toISOString();
    const fingerprint = await replyFingerprint({ message: id, key, text });
    const written = { text, fingerprint, createdAt };
    const email = replyEmail(thread.message, written, await settingsOf(c.env));
    const reply = { message: id, text, isSolved: solved === 'yes', createdAt };
    await addReply(c.env.DB, reply, email);
    c.executionCtx.waitUntil(deliverEmails(c.env, now));
    return accepted(c, `/admin/messages/${id}/?done=sent`);
  })
  .post('/:id/solve', async (c) => {
    const id = c.req.param('id');
    const thread = await threadOf(c.env.DB, id);
    if (!thread) return problem(c, { status: 404 });

    const now = new Date();
    const createdAt = now.toISOString();
    const email = surveyEmail(thread.message, createdAt, await settingsOf(c.env));
    await solve(c.env.DB, { message: id, createdAt }, email);
    c.executionCtx.waitUntil(deliverEmails(c.env, now));
    return accepted(c, `/admin/messages/${id}/`);
  })
  .on('ALL', ['/:id/reply', '/:id/solve'], onlyAllows('POST'));
