import { Hono } from 'hono';
import * as z from 'zod';
import { searchedWords } from '../contract/fields.ts';
import { fileAnswer } from '../files/serve.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { type RefusedForm, showingAgain, typedIn } from '../http/problem/show-again.ts';
import { viewOf } from '../owner/view.ts';
import { keyFault } from '../private-data/keys.ts';
import { articlesOf } from '../published/files.ts';
import { quarantinedForms } from '../quarantine/db.ts';
import {
  type HandledPlace,
  handledMessages,
  quarantinedMessages,
  waitingMessages,
} from './db/inbox.ts';
import { threadOf } from './db/thread.ts';
import { messageActions, replies } from './owner-actions.ts';
import { deleteMessagePage } from './owner-pages/delete-message.tsx';
import { foundPage, type Search } from './owner-pages/found.tsx';
import { ownerMessagePage } from './owner-pages/message.tsx';
import { type Inbox, messagesPage } from './owner-pages/messages.tsx';
import { findMessages } from './search/find.ts';
import { wordsIn } from './search/words.ts';

const pageSizes = { waiting: 200, handled: 50, quarantine: 50 };

export const messages = new Hono<AppEnv>()
  .get('/', async (c) => {
    const [view, search] = await Promise.all([viewOf(c), foundIn(c)]);
    if (search) return foundPage(c, view, search);

    const [waiting, handled, quarantine, forms] = await Promise.all([
      waitingMessages(c.env, pageSizes.waiting),
      handledMessages(c.env, placeIn(c, view.now), pageSizes.handled),
      quarantinedMessages(c.env, pageSizes.quarantine),
      quarantinedForms(c.env, pageSizes.quarantine),
    ]);
    const older = handled.length === pageSizes.handled ? handled.at(-1) : undefined;
    return messagesPage(c, view, { waiting, handled, older, quarantine, forms, done: justDone(c) });
  })
  .get('/:id', async (c) => (await messagePage(c)) ?? problem(c, { status: 404 }))
  .get('/:id/delete', async (c) => {
    const thread = await threadOf(c.env, c.req.param('id'));
    return thread
      ? deleteMessagePage(c, await viewOf(c), thread.message)
      : problem(c, { status: 404 });
  })
  .get('/:id/files/:file', (c) => fileAnswer(c, c.req.param('id')))
  .use('/:id/reply', showingAgain(messagePage))
  .route('/', replies)
  .route('/', messageActions)
  .on('ALL', ['/', '/:id', '/:id/files/:file'], onlyAllows('GET, HEAD'))
  .all('/:id/delete', onlyAllows('GET, HEAD, POST'));

/** A message with the form of a reply, or with that of one that was refused; nothing where there is no such message. */
async function messagePage(c: AppContext, refused?: RefusedForm): Promise<Response | undefined> {
  const [view, manifest, thread] = await Promise.all([
    viewOf(c),
    articlesOf(c.env),
    threadOf(c.env, c.req.param('id') ?? ''),
  ]);
  if (!thread) return undefined;
  const key = z.uuid().safeParse(refused && typedIn(refused, 'key'));
  return ownerMessagePage(c, view, {
    ...{ thread, manifest, refused },
    // The same for the same reply: what was stored all the same does not go out twice.
    replyKey: key.data ?? crypto.randomUUID(),
    justSent: c.req.query('done') === 'sent',
  });
}

/** From where the list goes on. What was touched within this very millisecond belongs to it too. */
const placeIn = (c: AppContext, now: Date): HandledPlace => ({
  updated_at: c.req.query('before') ?? new Date(now.getTime() + 1000).toISOString(),
  id: c.req.query('id') ?? '',
});

/** The messages that have the words of the address, if it has any. */
async function foundIn(c: AppContext): Promise<Search | undefined> {
  const words = searchedWords.parse(c.req.query('q'));
  const asked = wordsIn([words]);
  if (asked.length === 0) return undefined;
  if (keyFault(c.env)) return { words };

  const { before: created_at = '9999', id = '' } = c.req.query();
  return { words, found: await findMessages(c.env, asked, { created_at, id }) };
}

function justDone(c: AppContext): Inbox['done'] {
  const what = c.req.query('done');
  const message = c.req.query('message');
  return what === 'closed' || what === 'removed' ? { what, message } : undefined;
}
