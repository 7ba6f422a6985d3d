import { verifyWithJwks } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { MINUTE } from '../../contract/time/durations.ts';
import type { AppContext } from '../../http/context.ts';

/** Cloudflare changes the keys every six weeks and announces the next one well before. */
const LIFETIME = 10 * MINUTE;

/** Ends the session with Access itself. Cloudflare answers it on every host that Access guards, before the Worker. */
export const accessLogout = '/cdn-cgi/access/logout';

let known: { team: string; keys: HonoJsonWebKey[]; until: number } | undefined;

/**
 * Whether Cloudflare Access let this person through to this very application. Any doubt means no:
 * other ways to sign in remain.
 */
export async function passedAccess(c: AppContext, now: Date): Promise<boolean> {
  const { ACCESS_TEAM: team, ACCESS_AUD: aud } = c.env;
  const assertion = assertionIn(c);
  if (!team || !aud || !assertion) return false;

  try {
    const { exp } = await verifyWithJwks(assertion, {
      keys: await keysOf(team, now),
      allowedAlgorithms: ['RS256'],
      verification: { aud, iss: `https://${team}` },
    });
    // The library refuses what has expired, but takes what never does.
    return exp !== undefined;
  } catch (error) {
    console.warn(`Access assertion refused: ${error instanceof Error ? error.name : 'unknown'}`);
    return false;
  }
}

/** Whether Access stands before these pages and vouched for the request; its word is not looked into here. */
export const isBehindAccess = (c: AppContext) =>
  Boolean(c.env.ACCESS_TEAM && c.env.ACCESS_AUD && assertionIn(c));

const assertionIn = (c: AppContext) => c.req.header('cf-access-jwt-assertion');

async function keysOf(team: string, now: Date): Promise<HonoJsonWebKey[]> {
  if (known?.team === team && known.until > now.getTime()) return known.keys;

  const response = await fetch(`https://${team}/cdn-cgi/access/certs`);
  if (!response.ok) throw new Error(`No keys from Access: ${response.status}`);
  const { keys } = await response.json<{ keys: HonoJsonWebKey[] }>();
  known = { team, keys, until: now.getTime() + LIFETIME };
  return keys;
}
