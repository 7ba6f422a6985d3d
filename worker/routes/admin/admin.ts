import { Hono } from 'hono';
import { rememberLanguage } from '../../access/language.ts';
import { ownerOnly } from '../../access/owner-only.ts';
import type { AppEnv } from '../../app.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { sameOrigin } from '../../guards/origin.ts';
import { problem } from '../../guards/problem.ts';
import { articles } from './articles.ts';
import { gaps } from './gaps.ts';
import { messages } from './messages.ts';
import { outbox } from './outbox.ts';
import { privacy } from './privacy.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { surveys } from './surveys.ts';
import { newestWeek, weeks } from './weeks.ts';

/** The owner's pages. Only the sign-in form stands before the door; the 404 stands behind it. */
export const admin = new Hono<AppEnv>()
  .use(rememberLanguage)
  .use(sameOrigin)
  .route('/sign-in', signIn)
  .use(ownerOnly)
  .all('/sign-in', onlyAllows('GET, HEAD, POST'))
  .get('/', newestWeek)
  .all('/', onlyAllows('GET, HEAD'))
  .route('/weeks', weeks)
  .route('/messages', messages)
  .route('/', gaps)
  .route('/', articles)
  .route('/surveys', surveys)
  .route('/outbox', outbox)
  .route('/privacy', privacy)
  .route('/sign-out', signOut)
  .all('*', (c) => problem(c, { status: 404 }));
