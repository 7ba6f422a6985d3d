import { Hono } from 'hono';
import { prioritySchema, replySchema } from '../contract/messages.ts';
import type { Priority, SharedSettings } from '../contract/published/settings.ts';
import { deliverLeased } from '../email/deliver.ts';
import { deleteBytes } from '../files/bucket.ts';
import { filesOf } from '../files/db.ts';
import { checkFiles, postedFiles } from '../files/posted-files.ts';
import { storing } from '../files/storing.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body, takingFiles, textBody } from '../http/request/body.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { accepted } from '../http/response/responses.ts';
import { isLocked, Unreadable } from '../private-data/rows.ts';
import { removeQuarantined } from '../quarantine/db.ts';
import { settingsOf } from '../settings.ts';
import { askingTime } from '../surveys/asking.ts';
import { replyEmail, solvedEmail } from './answer-emails.ts';
import { addReply, solve } from './db/replies.ts';
import { close, markNotSpam, markSeen, prioritise, remove, reopen } from './db/states.ts';
import { type Thread, type ThreadMessage, threadOf } from './db/thread.ts';
import { furtherPage, replyFingerprint } from './fingerprint.ts';
import { replyAddresses } from './reply-addresses.ts';
import { replyByOf } from './reply-by.ts';

/** What the owner does that writes to the customer. */
export const replies = new Hono<AppEnv>()
  .post('/:id/reply', takingFiles, textBody(replySchema, { checkFiles }), (c) =>
    withThread(c, async (thread) => {
      const message = withAddress(thread.message);
      const { id } = message;
      const { text, solved, key } = c.req.valid('form');
      const files = await postedFiles(c);
      const now = new Date();
      const settings = await settingsOf(c.env);
      const isSolved = solved === 'yes';
      const asking = isSolved ? askingIn(thread, now, settings) : notAsking;
      const fingerprint = await replyFingerprint({ message: id, key, text, files });
      const { path, tokenHash } = await furtherPage();
      const answered = { ...message, answers: await replyAddresses(c.env, settings, id) };
      const written = { text, isSolved, path, files, createdAt: now.toISOString() };
      const isAsking = asking.askedAt !== undefined && asking.dueAt === undefined;
      const emails = {
        reply: replyEmail(answered, { ...written, fingerprint, isAsking }, settings),
        survey: asking.dueAt
          ? solvedEmail(answered, { ...written, ...asking }, settings)
          : undefined,
      };
      const reply = { ...written, message: id, tokenHash, askedAt: asking.askedAt };
      const leased = await storing(c.env, files, {
        store: () => addReply(c.env, reply, emails),
        later: (work) => afterwards(c, work),
      });
      afterwards(c, deliverLeased(c.env, now, leased));
      return accepted(c, `/admin/messages/${id}/?done=sent`);
    }),
  )
  .post('/:id/solve', (c) =>
    withThread(c, async (thread) => {
      const message = withAddress(thread.message);
      const { id } = message;
      const now = new Date();
      const settings = await settingsOf(c.env);
      const asking = askingIn(thread, now, settings);
      const { path, tokenHash } = await furtherPage();
      const createdAt = now.toISOString();
      const answered = { ...message, answers: await replyAddresses(c.env, settings, id) };
      const email = solvedEmail(answered, { ...asking, path, createdAt }, settings);
      const { askedAt } = asking;
      const leased = await solve(c.env, { message: id, createdAt, tokenHash, askedAt }, email);
      afterwards(c, deliverLeased(c.env, now, leased));
      return accepted(c, `/admin/messages/${id}/`);
    }),
  )
  .on('ALL', ['/:id/reply', '/:id/solve'], onlyAllows('POST'));

/** Nobody can be written to whose address no key opens. */
function withAddress(message: ThreadMessage): ThreadMessage {
  if (isLocked(message.email)) throw new Unreadable('messages', message.email);
  return message;
}

interface Asking {
  isAsking: boolean;
  /** When the customer is asked how it went. */
  askedAt: string | undefined;
  /** The same where that is not at once. */
  dueAt: string | undefined;
}

const notAsking: Asking = { isAsking: false, askedAt: undefined, dueAt: undefined };

/** Whether and when an email asks how it went. */
function askingIn(thread: Thread, now: Date, settings: SharedSettings): Asking {
  const time = askingTime(thread, now, settings);
  if (!time) return notAsking;
  const askedAt = time.toISOString();
  return { isAsking: true, askedAt, dueAt: time > now ? askedAt : undefined };
}

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
    const id = c.req.param('id');
    const files = await filesOf(c.env, id);
    const done = await remove(c.env.DB, id);
    const ids = files.map((file) => file.id);
    afterwards(c, deleteBytes(c.env, ids));
    return answer(c, done, `${list}?done=removed`);
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
  const thread = await threadOf(c.env, c.req.param('id') ?? '');
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
