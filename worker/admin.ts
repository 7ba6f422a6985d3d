import { Hono } from 'hono';
import { articles } from './articles/owner-routes.ts';
import { outbox } from './email/owner-routes.ts';
import { moves } from './gaps/moves-routes.ts';
import { gaps } from './gaps/owner-routes.ts';
import { telling } from './gaps/telling-routes.ts';
import type { AppEnv } from './http/context.ts';
import { onlyAllows, problem } from './http/problem/problem.ts';
import { sameOrigin } from './http/request/origin.ts';
import { messages } from './messages/owner-routes.ts';
import { rememberLanguage } from './owner/language.ts';
import { ownerOnly } from './owner/sign-in/owner-only.ts';
import { signIn, signOut } from './owner/sign-in/routes.ts';
import { privacy } from './privacy/owner-routes.ts';
import { surveys } from './surveys/owner-routes.ts';
import { newestWeek, weeks } from './weeks/owner-routes.ts';
import { words } from './words/owner-routes.ts';

/** The owner's pages. Only the sign-in form stands before the door; the 404 stands behind it. */
export const admin = new Hono<AppEnv>()
  .use(rememberLanguage)
  .use(sameOrigin)
  .route('/sign-in', signIn)
  .use(ownerOnly)
  .all('/sign-in', onlyAllows('GET, HEAD, POST'))
  .get('/', newestWeek)
  .all('/', onlyAllows('GET, HEAD'))
  .route('/', words)
  .route('/weeks', weeks)
  .route('/messages', messages)
  .route('/', telling)
  .route('/', moves)
  .route('/', gaps)
  .route('/', articles)
  .route('/surveys', surveys)
  .route('/outbox', outbox)
  .route('/privacy', privacy)
  .route('/sign-out', signOut)
  .all('*', (c) => problem(c, { status: 404 }));
