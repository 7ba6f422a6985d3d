import { verifyWithJwks } from 'hono/jwt';
import * as z from 'zod';
import { timeLimit, Unavailable } from '../../bindings.ts';
import { MINUTE } from '../../contract/time/durations.ts';
import type { Env } from '../../env.ts';
import { logFault } from '../../faults.ts';
import type { AppContext } from '../../http/context.ts';

/** Cloudflare changes the keys every six weeks and announces the next one well before. */
const LIFETIME = 10 * MINUTE;

/** Ends the session with Access itself. Cloudflare answers it on every host that Access guards, before the Worker. */
export const accessLogout = '/cdn-cgi/access/logout';

const keysSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) });

type Keys = z.infer<typeof keysSchema>['keys'];

let known: { team: string; keys: Keys; until: number } | undefined;

/**
 * Whether Cloudflare Access let this person through to this very application. Any doubt about the assertion means no;
 * throws `Unavailable` while the keys to verify it cannot be had.
 */
export async function passedAccess(c: AppContext, now: Date): Promise<boolean> {
  const { ACCESS_TEAM: team, ACCESS_AUD: aud } = c.env;
  const assertion = assertionIn(c);
  if (!team || !aud || !assertion) return false;

  const keys = await keysOf(c.env, team, now);
  try {
    const { exp } = await verifyWithJwks(assertion, {
      keys,
      allowedAlgorithms: ['RS256'],
      verification: { aud, iss: `https://${team}` },
    });
    // The library refuses what has expired, but takes what never does.
    return exp !== undefined;
  } catch (error) {
    // Its message may quote the assertion.
    const kind = error instanceof Error ? error.name : 'unknown';
    logFault(new Error(`Access assertion refused: ${kind}`), c.req.url);
    return false;
  }
}

/** Whether Access stands before these pages and vouched for the request; its word is not looked into here. */
export const isBehindAccess = (c: AppContext) =>
  Boolean(c.env.ACCESS_TEAM && c.env.ACCESS_AUD && assertionIn(c));

const assertionIn = (c: AppContext) => c.req.header('cf-access-jwt-assertion');

async function keysOf(env: Env, team: string, now: Date): Promise<Keys> {
  if (known?.team === team && known.until > now.getTime()) return known.keys;

  const keys = await fetchKeys(env, team).catch((fault) => {
    throw new Unavailable('Cloudflare Access', fault);
  });
  known = { team, keys, until: now.getTime() + LIFETIME };
  return keys;
}

async function fetchKeys(env: Env, team: string): Promise<Keys> {
  const signal = AbortSignal.timeout(timeLimit(env));
  const response = await fetch(`https://${team}/cdn-cgi/access/certs`, { signal });
  if (!response.ok) throw new Error(`answers ${response.status}`);
  return keysSchema.parse(await response.json()).keys;
}
