import { Hono } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import { onlyAllows } from '../../http/problem/problem.ts';
import { accepted } from '../../http/response/accepted.ts';
import { endSession } from './session.ts';

export const signOut = new Hono<AppEnv>()
  .post('/', (c) => {
    endSession(c);
    return accepted(c, '/admin/sign-in');
  })
  .all('/', onlyAllows('POST'));
