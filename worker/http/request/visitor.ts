import { Unavailable } from '../../bindings.ts';
import { DAY } from '../../contract/time/durations.ts';
import { localDay } from '../../contract/time/local-time.ts';
import { logFault } from '../../faults.ts';
import { settingsOf } from '../../settings.ts';
import type { AppContext } from '../context.ts';
import { hexOf, hmac, randomHex } from '../digest.ts';

/** Of the owner's day and of the database's, which begins at another hour: the last two that were asked for. */
let known: { day: string; salt: string }[] = [];

/**
 * Who voted or asked, for one day of the owner's: enough to count people, not enough to find one.
 * The salt lies in KV, is gone after 48 hours, and never enters the database, whose history outlives it.
 */
export async function visitorOf(c: AppContext, now: Date): Promise<string> {
  const { timeZone } = await settingsOf(c.env);
  const text = `${networkPrefix(c)}\n${c.req.header('user-agent') ?? ''}`;
  return saltedHash(c, localDay(now, timeZone), text);
}

/** Where a message has its own key, it does without the salt: who wrote it is then not known to have searched before. */
export const visitorIfKnown = (c: AppContext, now: Date): Promise<string | null> =>
  ifSalted(c, visitorOf(c, now));

/**
 * The network that something comes from, for one day of the database: so that no network can use up what is for all.
 * Nothing where the salt, or the address, cannot be had: what is stored without it is bounded for all together.
 */
export const networkOf = async (c: AppContext, now: Date): Promise<string | null> =>
  clientAddress(c) === unknownAddress
    ? null
    : ifSalted(c, saltedHash(c, localDay(now, 'UTC'), networkPrefix(c)));

const networkPrefix = (c: AppContext) => addressPrefix(clientAddress(c), { v4: 3, v6: 3 });

async function saltedHash(c: AppContext, day: string, text: string): Promise<string> {
  const salt = await saltOf(c.env.SALTS, day);
  return hexOf(await hmac(salt, text)).slice(0, 32);
}

const ifSalted = (c: AppContext, hash: Promise<string>): Promise<string | null> =>
  hash.catch((fault: unknown) => {
    if (!(fault instanceof Unavailable)) throw fault;
    logFault(fault, c.req.url);
    return null;
  });

async function saltOf(salts: KVNamespace, day: string): Promise<string> {
  const before = known.find((one) => one.day === day);
  if (before) return before.salt;

  const salt = (await salts.get(day)) ?? (await newSalt(salts, day));
  known = [{ day, salt }, ...known].slice(0, 2);
  return salt;
}

/** Places that make a salt at the same time differ until the isolate ends: a person may count twice, once a day. */
async function newSalt(salts: KVNamespace, day: string): Promise<string> {
  const salt = randomHex(32);
  await salts.put(day, salt, { expirationTtl: (2 * DAY) / 1000 });
  return salt;
}

/** In place of an address where a local server sees none. */
const unknownAddress = 'local';

/** The caller's address as Cloudflare saw it. */
export const clientAddress = (c: AppContext) => c.req.header('cf-connecting-ip') ?? unknownAddress;

interface Parts {
  /** Of the 4 parts of an IPv4 address. */
  v4: number;
  /** Of the 8 parts of an IPv6 address. */
  v6: number;
}

/** The first parts of an address: a person can have all addresses of an IPv6 network. */
export function addressPrefix(address: string, parts: Parts): string {
  const v4 = /(?:^|:)(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (v4) return v4.split('.').slice(0, parts.v4).join('.');
  return address.includes(':') ? v6Parts(address).slice(0, parts.v6).join(':') : address;
}

/** The eight parts, with those that `::` leaves out. */
function v6Parts(address: string): string[] {
  const [start = [], end = []] = address
    .toLowerCase()
    .split('::')
    .map((half) => half.split(':').filter(Boolean));
  const left = Math.max(0, 8 - start.length - end.length);
  return [...start, ...Array<string>(left).fill('0'), ...end].map((part) =>
    part.replace(/^0+(?=.)/, ''),
  );
}
