import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { DAY } from '../../contract/time/durations.ts';
import type { AppContext } from '../../http/context.ts';
import { newToken, tokenHashOf } from '../../http/digest.ts';
import { addSession, deleteSession, type FrameCounts, frameCountsInSession } from '../db.ts';

const name = 'owner';
const path = '/admin';
const lifetime = 30 * DAY;
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Remembers the owner in this browser. The cookie is signed with the token: a new token ends every session. */
export async function startSession(c: AppContext, ownerToken: string, now: Date): Promise<void> {
  const { token, tokenHash } = await newToken();
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  await addSession(c.env.DB, tokenHash, expiresAt);
  await setSignedCookie(c, name, token, ownerToken, {
    path,
    maxAge: lifetime / 1000,
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c),
  });
}

/** What the frame of a page counts, if the cookie's session has not ended; the browser's own clock counts nothing. */
export async function countsInSession(
  c: AppContext,
  token: string,
  now: Date,
): Promise<FrameCounts | undefined> {
  const session = await sessionOf(c, token);
  return session ? frameCountsInSession(c.env.DB, session, now.toISOString()) : undefined;
}

/** Ends the session of this browser: its cookie is worth nothing from now on, nor is any copy of it. */
export async function endSession(c: AppContext, token: string): Promise<void> {
  const session = await sessionOf(c, token);
  if (session) await deleteSession(c.env.DB, session);
  deleteCookie(c, name, { path, secure: isSecure(c) });
}

/** What is stored of the session in the cookie; one that we did not sign is not looked for. */
async function sessionOf(c: AppContext, token: string): Promise<string | undefined> {
  const id = await getSignedCookie(c, token, name);
  return id ? tokenHashOf(id) : undefined;
}

/** Browsers take no secure cookie over plain http; that is only right on the owner's own machine. */
function isSecure(c: AppContext): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  return !(protocol === 'http:' && loopback.includes(hostname));
}
