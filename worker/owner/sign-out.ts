import { Hono } from 'hono';
import { endSession } from './session.ts';
import type { AppEnv } from '../http/context.ts';
import { accepted } from '../http/accepted.ts';
import { onlyAllows } from '../http/methods.ts';

export const signOut = new Hono<AppEnv>()
  .post('/', (c) => {
    endSession(c);
    return accepted(c, '/admin/sign-in');
  })
  .all('/', onlyAllows('POST'));
