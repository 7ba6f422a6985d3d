import { verifyWithJwks } from 'hono/jwt';
import type { HonoJsonWebKey } from 'hono/utils/jwt/jws';
import { MINUTE } from '../../contract/time/durations.ts';
import type { Env } from '../../env.ts';

/** Cloudflare changes the keys every six weeks and announces the next one well before. */
const LIFETIME = 10 * MINUTE;

let known: { team: string; keys: HonoJsonWebKey[]; until: number } | undefined;

/**
 * Whether Cloudflare Access let this person through to this very application. Any doubt means no:
 * other ways to sign in remain.
 */
export async function passedAccess(
  env: Env,
  assertion: string | undefined,
  now: Date,
): Promise<boolean> {
  const { ACCESS_TEAM: team, ACCESS_AUD: aud } = env;
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

async function keysOf(team: string, now: Date): Promise<HonoJsonWebKey[]> {
  if (known?.team === team && known.until > now.getTime()) return known.keys;

  const response = await fetch(`https://${team}/cdn-cgi/access/certs`);
  if (!response.ok) throw new Error(`No keys from Access: ${response.status}`);
  const { keys } = await response.json<{ keys: HonoJsonWebKey[] }>();
  known = { team, keys, until: now.getTime() + LIFETIME };
  return keys;
}
