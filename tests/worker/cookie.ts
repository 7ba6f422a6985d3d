import { createHmac } from 'node:crypto';
import { adminToken } from '../secrets.ts';

/** The cookie that an answer sets, as a browser sends it back. */
export const cookieIn = ({ headers }: { headers: { get(name: string): string | null } }) =>
  headers.get('set-cookie')?.split(';')[0] ?? '';

/** A cookie as the Worker would sign it. */
export function signedCookie(session: string, token = adminToken): string {
  const signature = createHmac('sha256', token).update(session).digest('base64');
  return `owner=${encodeURIComponent(`${session}.${signature}`)}`;
}
