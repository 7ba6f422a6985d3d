import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import { DAY } from '../../contract/time/durations.ts';
import type { AppContext } from '../../http/context.ts';

const name = 'owner';
const path = '/admin';
const lifetime = 30 * DAY;
const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** Remembers the owner in this browser. The cookie is signed with the token: a new token ends every session. */
export function startSession(c: AppContext, token: string, now: Date): Promise<void> {
  return setSignedCookie(c, name, String(now.getTime() + lifetime), token, {
    path,
    maxAge: lifetime / 1000,
    httpOnly: true,
    sameSite: 'Strict',
    secure: isSecure(c),
  });
}

/** Whether the cookie carries our signature and its time is not over; the browser's own clock counts nothing. */
export async function hasSession(c: AppContext, token: string, now: Date): Promise<boolean> {
  const expires = await getSignedCookie(c, token, name);
  return Boolean(expires) && Number(expires) > now.getTime();
}

export function endSession(c: AppContext) {
  deleteCookie(c, name, { path, secure: isSecure(c) });
}

/** Browsers take no secure cookie over plain http; that is only right on the owner's own machine. */
function isSecure(c: AppContext): boolean {
  const { protocol, hostname } = new URL(c.req.url);
  return !(protocol === 'http:' && loopback.includes(hostname));
}
