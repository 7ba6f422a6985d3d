import { Hono } from 'hono';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { accepted } from '../http/response/responses.ts';
import { ignoreWords, restoreWords } from './db.ts';
import { isId } from './proposals.ts';

/** Words are proposed on two pages of a week and on that of an article; what is done with them leads back there. */
const places = [
  '/weeks/:week/words/:id',
  '/weeks/:week/words/words/:id',
  '/articles/:locale/:slug/words/:id',
];
const [ignore, restore] = ['ignore', 'restore'].map((act) => places.map((at) => `${at}/${act}`));

export const words = new Hono<AppEnv>()
  .on('POST', ignore ?? [], (c) => decide(c, 'ignored'))
  .on('POST', restore ?? [], (c) => decide(c, 'restored'))
  .on('ALL', [...(ignore ?? []), ...(restore ?? [])], onlyAllows('POST'));

const decisions = ['ignored', 'restored'] as const;

/** What the owner has just done with words. */
export interface WordsJustDone {
  what: (typeof decisions)[number];
  id: string;
}

/** What was just done, as the address of the page that follows says. */
export function wordsDone(c: AppContext): WordsJustDone | undefined {
  const what = decisions.find((decision) => decision === c.req.query('done'));
  const id = c.req.query('words') ?? '';
  return what && isId(id) ? { what, id } : undefined;
}

async function decide(c: AppContext, what: WordsJustDone['what']): Promise<Response> {
  const id = c.req.param('id') ?? '';
  if (!isId(id)) return problem(c, { status: 404 });

  if (what === 'ignored') await ignoreWords(c.env.DB, id, new Date().toISOString());
  else await restoreWords(c.env.DB, id);
  const page = c.req.path.replace(/words\/[^/]*\/[^/]*\/?$/, '');
  return accepted(c, `${page}?done=${what}&words=${id}`);
}
