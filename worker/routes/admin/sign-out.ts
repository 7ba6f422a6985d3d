import { Hono } from 'hono';
import { endSession } from '../../access/session.ts';
import type { AppEnv } from '../../app.ts';
import { accepted } from '../../guards/accepted.ts';
import { onlyAllows } from '../../guards/methods.ts';

export const signOut = new Hono<AppEnv>()
  .post('/', (c) => {
    endSession(c);
    return accepted(c, '/admin/sign-in');
  })
  .all('/', onlyAllows('POST'));
