import { createMiddleware } from 'hono/factory';
import type { AppContext, AppEnv } from '../../http/context.ts';
import { mayChange } from '../../http/request/origin.ts';
import { passedAccess } from './cloudflare-access.ts';
import { refuse, refuseWrongToken } from './refusal.ts';
import { countsInSession } from './session.ts';
import { isOwnerToken, ownerToken } from './token.ts';

/** Lets the owner through, and nobody else. Stands before every route of the owner's pages, and before their 404. */
export const ownerOnly = createMiddleware<AppEnv>(async (c, next) => {
  const now = new Date();
  const bearer = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  const vouched = bearer ? await isOwner(c, bearer) : await isKnownBrowser(c, now);

  if (vouched) return bearer || mayChange(c) ? next() : refuse(c, 403);
  if (isShut(c)) return refuse(c, 503);
  return bearer ? refuseWrongToken(c) : refuse(c, 401);
});

async function isOwner(c: AppContext, given: string): Promise<boolean> {
  const token = ownerToken(c.env);
  return token !== undefined && isOwnerToken(given, token);
}

async function isKnownBrowser(c: AppContext, now: Date): Promise<boolean> {
  return (await isInSession(c, now)) || passedAccess(c, now);
}

async function isInSession(c: AppContext, now: Date): Promise<boolean> {
  const token = ownerToken(c.env);
  const counts = token && (await countsInSession(c, token, now));
  if (counts) c.set('frameCounts', counts);
  return Boolean(counts);
}

/** Whether there is no way in at all. */
const isShut = ({ env }: AppContext) =>
  ownerToken(env) === undefined && !(env.ACCESS_TEAM && env.ACCESS_AUD);
