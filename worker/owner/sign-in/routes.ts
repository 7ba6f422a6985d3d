import { Hono } from 'hono';
import * as z from 'zod';
import type { AppEnv } from '../../http/context.ts';
import { onlyAllows } from '../../http/problem/problem.ts';
import { readBody } from '../../http/read-body.ts';
import { accepted } from '../../http/response/responses.ts';
import { ownerLocale } from '../language.ts';
import { accessLogout, isBehindAccess } from './cloudflare-access.ts';
import { signInPage } from './page.tsx';
import { refuse, refuseWrongToken } from './refusal.ts';
import { endSession, startSession } from './session.ts';
import { isOwnerToken, ownerToken } from './token.ts';

const signInSchema = z.object({ token: z.string() });

export const signIn = new Hono<AppEnv>()
  .get('/', async (c) =>
    ownerToken(c.env) ? signInPage(c, await ownerLocale(c), 200) : refuse(c, 503),
  )
  .post('/', async (c) => {
    const token = ownerToken(c.env);
    if (!token) return refuse(c, 503);

    // Whatever cannot be read is a wrong token like any other, and nothing of it is said back.
    const read = await readBody(c.req.raw);
    const { data } = signInSchema.safeParse('refused' in read ? undefined : read.fields);
    if (data && (await isOwnerToken(data.token, token))) {
      await startSession(c, token, new Date());
      return accepted(c, '/admin/');
    }
    return refuseWrongToken(c);
  });

export const signOut = new Hono<AppEnv>()
  .post('/', async (c) => {
    const token = ownerToken(c.env);
    if (token) await endSession(c, token);
    return accepted(c, isBehindAccess(c) ? accessLogout : '/admin/sign-in');
  })
  .all('/', onlyAllows('POST'));
